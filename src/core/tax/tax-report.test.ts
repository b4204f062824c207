import { expect, test } from 'vitest';
import { type Chain, openChain, standing, tryChainBill, tryCredit } from '#tests/support/chain.ts';
import { byPercent, type Extras, moneys, noWork, request, value } from '#tests/support/job.ts';
import { salesByTreatment } from './sales-by-treatment.ts';
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

const YEAR = { from: '2026-01-01', to: '2026-12-31' };
const twoTaxes = openChain({ lines: [{ value: '1000.00', tax: '5 7' }] });
const quebec = openChain({ lines: [{ value: '1000.00', tax: '5 9.975' }], compound: ['9.975'] });
const included = openChain({
  lines: [{ value: '1150.00', tax: '5 10' }],
  taxTerms: { pricesIncludeTax: true },
});
const deferred = openChain({
  lines: [{ value: '1000.00', tax: '10' }],
  retainage: '10',
  taxTerms: { mode: 'deferred' },
});
const mixed = openChain({ lines: [{ value: '1000.00', tax: '5' }, { value: '200.00', tax: '0' }, '300.00'] });
const free = (charge: 'exempt' | 'reverse_charge') =>
  openChain({ lines: [{ value: '1000.00', tax: '5' }, '300.00'], taxTerms: { charge } });

test.each([
  ['two taxes on one price', twoTaxes, ['5% 1000.00 50.00', '7% 1000.00 70.00'], ['taxed 1000.00 120.00']],
  ['a tax on a tax', quebec, ['5% 1000.00 50.00', '9.975% 1050.00 104.74'], ['taxed 1000.00 154.74']],
  ['prices with their taxes', included, ['10% 1000.00 100.00', '5% 1000.00 50.00'], ['taxed 1000.00 150.00']],
  ['deferred, less what is held', deferred, ['10% 900.00 90.00'], ['taxed 900.00 90.00']],
  [
    'taxed, at 0 %, and without a tax',
    mixed,
    ['0% 200.00 0.00', '5% 1000.00 50.00'],
    ['taxed 1000.00 50.00', 'zero_rated 200.00 0.00', 'no_tax 300.00 0.00'],
  ],
  ['an exempt customer', free('exempt'), [], ['exempt 1300.00 0.00']],
  ['a customer who accounts for the tax', free('reverse_charge'), [], ['reverse_charge 1300.00 0.00']],
])('%s: what each tax is on, and every sale once', (_, chain, taxes, sales) => {
  const billed = documents(bill(chain, byPercent('100')), ['2026-01-31']);
  const written = taxReport(billed, YEAR).map(
    (row) => `${row.name} ${moneys([row.baseMinor, row.taxMinor])}`,
  );
  expect(written).toEqual(taxes);
  const sold = salesByTreatment(billed, YEAR).map(
    (row) => `${row.treatment} ${moneys([row.salesMinor, row.taxMinor])}`,
  );
  expect(sold).toEqual(sales);
});

test('what is held is sold, as tax sees it, when it is released, and once in all', () => {
  const sold = (from: string, to: string) =>
    salesByTreatment(documents(paidOut, DAYS), { from, to }).map(
      (row) => `${row.treatment} ${moneys([row.salesMinor, row.taxMinor])}`,
    );
  expect(sold('2026-01-01', '2026-01-31')).toEqual(['taxed 900.00 117.00', 'no_tax 450.00 0.00']);
  expect(sold('2026-03-01', '2026-03-31')).toEqual(['taxed 100.00 13.00', 'no_tax 50.00 0.00']);
  expect(sold('2026-01-01', '2026-12-31')).toEqual(['taxed 1000.00 130.00', 'no_tax 500.00 0.00']);
});
