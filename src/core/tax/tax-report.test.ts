import { expect, test } from 'vitest';
import { type Chain, openChain, standing, tryChainBill, tryCredit } from '#tests/support/chain.ts';
import { byPercent, type Extras, moneys, noWork, request, value } from '#tests/support/job.ts';
import { type TaxedDocument, taxReport } from './tax-report.ts';

const bill = (chain: Chain, basis: Parameters<typeof request>[0], extras: Extras = {}) =>
  value(tryChainBill(chain, request(basis, extras)));

/** The documents of a chain on these days; a day with a "/" was voided on the second. */
function documents(chain: Chain, days: readonly string[]): readonly TaxedDocument[] {
  return standing(chain).map(({ plan, contract }, index) => {
    const [date = '', voidedOn = null] = (days[index] ?? '').split('/');
    return { date, voidedOn, taxTerms: contract.taxTerms, taxes: plan.taxes, lines: plan.lines };
  });
}
const report = (chain: Chain, days: readonly string[], from: string, to: string) =>
  taxReport(documents(chain, days), { from, to }).map((row) =>
    [row.name, moneys([row.baseMinor, row.taxMinor, row.ofReleasesMinor])].join(' '),
  );

const canada = openChain({
  lines: [{ value: '1000.00', tax: '13' }, '500.00'],
  retainage: '10',
  taxTerms: { mode: 'on_net' },
});
const paidOut = bill(bill(canada, byPercent('100')), noWork, { release: { kind: 'all' } });
const DAYS = ['2026-01-31', '2026-03-15'];

test.each([
  ['the month of the bill', '2026-01-01', '2026-01-31', ['13% 900.00 117.00 0.00']],
  ['the month of the release', '2026-03-01', '2026-03-31', ['13% 100.00 13.00 13.00']],
  ['both', '2026-01-01', '2026-12-31', ['13% 1000.00 130.00 13.00']],
  ['a month of nothing', '2026-02-01', '2026-02-28', []],
])('tax by rate, %s', (_, from, to, expected) => {
  expect(report(paidOut, DAYS, from, to)).toEqual(expected);
});

test('a void counts against the month of the void, a credit against its own', () => {
  const once = bill(canada, byPercent('50'));
  const days = ['2026-01-31/2026-02-02'];
  expect(report(once, days, '2026-01-01', '2026-01-31')).toEqual(['13% 450.00 58.50 0.00']);
  expect(report(once, days, '2026-02-01', '2026-02-28')).toEqual(['13% -450.00 -58.50 0.00']);
  const credited = value(tryCredit(once, 'bill-1', { kind: 'whole' }));
  expect(report(credited, ['2026-01-31', '2026-02-10'], '2026-01-01', '2026-02-28')).toEqual([
    '13% 0.00 0.00 0.00',
  ]);
});

test('a rate that changed has a row for each rate', () => {
  const [before, after] = ['5', '7'].map((tax) =>
    bill(openChain({ lines: [{ value: '100.00', tax }] }), byPercent('100')),
  );
  if (before === undefined || after === undefined) throw new Error('No bills.');
  const renamed = documents(after, ['2026-02-01']).map((one) => ({
    ...one,
    taxes: one.taxes.map((tax) => ({ ...tax, taxRateId: '5', name: '5%' })),
  }));
  const rows = taxReport([...renamed, ...documents(before, ['2026-01-01'])], {
    from: '2026-01-01',
    to: '2026-12-31',
  });
  expect(rows.map((row) => moneys([row.rate / 10_000n, row.taxMinor]))).toEqual(['5.00 5.00', '7.00 7.00']);
});
