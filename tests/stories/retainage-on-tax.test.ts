import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withCompany } from '#db/company.ts';
import { createTaxRate } from '#endpoints/company.ts';
import { voidInvoice } from '#endpoints/invoices.ts';
import { previewRetainage, readRetainageCurve } from '#endpoints/retainage.ts';
import type { Bookkeeper, NewEstimate } from '#tests/support/bookkeeper.ts';
import { type Bookkeeping, startBookkeeping } from '#tests/support/bookkeeping.ts';
import { panel, sums } from './figures.ts';

let bookkeeping: Bookkeeping;
beforeAll(async () => {
  bookkeeping = await startBookkeeping();
});
afterAll(() => bookkeeping.stop());

// A French contract: 5% of the work with its tax is held, 20% tax on the walls and 10% on the renovation.
async function frenchJob(own: Bookkeeper, terms: Partial<NewEstimate> = {}) {
  const rateOf = async (name: string, rate: string) =>
    (await own.call(createTaxRate, { body: { name, rate } })).id;
  const full = await rateOf('TVA', '20');
  const reduced = await rateOf('TVA réduite', '10');
  return own.newEstimate({
    lines: [
      { description: 'Walls', unitPrice: '10000', taxRateId: full },
      { description: 'Renovation', unitPrice: '5000', taxRateId: reduced },
    ],
    retainageRate: '5',
    retainageOnTax: true,
    ...terms,
  });
}

test('5% of 17,500.00 with tax: 350.00, 525.00, and 875.00 released', async () => {
  const own = await bookkeeping.newCompany('EUR');
  const job = await frenchJob(own);
  expect(job.retainageOnTax).toBe(true);
  const first = await own.billPercent(job, '40');
  expect(sums(first)).toEqual(['6000.00', '350.00', '0.00', '1000.00', '6650.00']);
  expect(first.figures.lines.map((line) => line.withheld)).toEqual(['240.00', '110.00']);
  expect(await own.trialBalance()).toEqual({
    'Accounts receivable': '6650.00',
    'Retainage receivable': '350.00',
    'Contract revenue': '-6000.00',
    'Sales tax payable': '-1000.00',
  });

  const rule = { kind: 'flat', rate: '4' } as const;
  const body = { rule, reach: 'earlier_bills_too' } as const;
  expect((await own.call(previewRetainage, { params: job, body })).moves).toBe('-70.00');
  const { planned } = await own.call(readRetainageCurve, { params: job, query: { plannedBills: 1 } });
  expect(planned.map((point) => point.held)).toEqual(['875.00', '0.00']);

  const rest = await own.bill(job, { basis: { kind: 'remaining' } });
  expect(sums(rest)).toEqual(['9000.00', '525.00', '0.00', '1500.00', '9975.00']);
  await own.call(voidInvoice, { params: { id: rest.id }, body: { reason: 'Wrong month' } });
  expect(sums(await own.bill(job, { basis: { kind: 'remaining' } }))).toEqual(sums(rest));
  const release = await own.bill(job, { basis: { kind: 'none' }, release: { kind: 'all' } });
  expect(sums(release)).toEqual(['0.00', '0.00', '875.00', '0.00', '875.00']);
  expect(panel(await own.tallyOf(job))).toMatchObject({ outstanding: '17500.00', held: '0.00' });
  await own.cleanBooks();
});

test('by application, to date and by line: stored materials are held with their tax too', async () => {
  const own = await bookkeeping.newCompany('EUR');
  const job = await frenchJob(own, {
    storedRate: '5',
    retainageBase: 'to_date',
    retainageRounding: 'by_line',
  });
  const [walls, renovation] = job.lines;
  const bill = await own.bill(job, {
    basis: {
      kind: 'application',
      periodFrom: '2026-12-01',
      periodTo: '2026-12-31',
      lines: [
        { lineId: walls?.id ?? '', amount: '3333.33', stored: '1000.00' },
        { lineId: renovation?.id ?? '', amount: '777.77' },
      ],
    },
  });
  expect(bill.figures.lines.map((line) => line.withheld)).toEqual(['260.00', '42.78']);
  await own.cleanBooks();
});

test('what retainage is taken of is fixed by the first bill', async () => {
  const own = await bookkeeping.newCompany('EUR');
  const job = await frenchJob(own);
  await own.billPercent(job, '10');
  const change = withCompany(bookkeeping.database, own.companyId, (tx) =>
    sql`update estimate set retainage_on_tax = false where company_id = ${own.companyId}`.execute(tx),
  );
  await expect(change).rejects.toThrow('what retainage is taken of is fixed by the first bill');
});

test('prices that include tax carry it already, and tax on net waits for what is held: nothing is added', async () => {
  const own = await bookkeeping.newCompany('EUR');
  for (const taxTerms of [{ pricesIncludeTax: true }, { mode: 'on_net' }, { charge: 'exempt' }] as const) {
    const job = await frenchJob(own, { taxTerms });
    expect((await own.billPercent(job, '40')).withheld).toBe('300.00');
  }
  await own.cleanBooks();
});
