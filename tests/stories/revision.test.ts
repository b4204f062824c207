import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { listRevisions, readEstimate, reviseEstimate } from '#endpoints/estimates.ts';
import { createInvoice, readInvoice, readInvoicePdf } from '#endpoints/invoices.ts';
import { readBillingReport } from '#endpoints/reports.ts';
import { type Bookkeeper, type Estimate, type Invoice, LAST_DAY } from '#tests/support/bookkeeper.ts';
import { type Bookkeeping, startBookkeeping } from '#tests/support/bookkeeping.ts';
import { panel, parts, sums } from './figures.ts';

// A kitchen of 10,000.00: cabinets 8,000.00, worktop 2,000.00; 1,000.00 is billed, 10.00% of it.
let bookkeeping: Bookkeeping;
let books: Bookkeeper;
let job: Estimate;
let bill: Invoice;
beforeAll(async () => {
  bookkeeping = await startBookkeeping();
});
beforeEach(async () => {
  books = await bookkeeping.newCompany();
  job = await books.newEstimate({
    lines: [
      ['Cabinets', '8000'],
      ['Worktop', '2000'],
    ],
  });
  bill = await books.bill(job, { basis: { kind: 'lines', lines: [{ lineId: lineId(0), amount: '1000' }] } });
});
afterAll(() => bookkeeping.stop());

const lineId = (index: number): string => String(job.lines[index]?.id);

/** The revision that leaves these lines: `[which of the old ones, name, price]`. */
async function revising(...lines: readonly (readonly [number | 'new', string, string])[]) {
  const { version } = await books.call(readEstimate, { params: job });
  return {
    params: job,
    body: {
      version,
      reason: 'Client chose oak',
      lines: lines.map(([old, description, unitPrice]) => ({
        id: old === 'new' ? undefined : lineId(old),
        description,
        unitPrice,
      })),
    },
  };
}

test('raised to 11,000.00 the same 1,000.00 reads 9.09%; the bill itself stays as it was printed', async () => {
  const before = await books.send(readInvoicePdf, { params: bill });
  const printed = Buffer.from(await before.arrayBuffer());
  expect((await books.tallyOf(job)).percentBilled).toBe('10.00');
  const revised = await books.call(
    reviseEstimate,
    await revising([0, 'Cabinets in oak', '9000'], [1, 'Worktop', '2000']),
  );
  expect([revised.contractSum, revised.revisedAfterAcceptance]).toEqual(['11000.00', true]);
  expect(await books.tallyOf(job)).toMatchObject({
    percentBilled: '9.09',
    billed: '1000.00',
    unbilled: '10000.00',
  });
  const kept = await books.call(readInvoice, { params: bill });
  expect(kept.figures).toEqual(bill.figures);
  expect(kept.figures.percentToDate).toBe('10.00');
  const after = await books.send(readInvoicePdf, { params: bill });
  expect(Buffer.from(await after.arrayBuffer()).equals(printed)).toBe(true);
  await books.cleanBooks();
});

test('who, when, why, before and after are on record, and on the contract billing report', async () => {
  await books.call(reviseEstimate, await revising([0, 'Cabinets', '8500'], ['new', 'Lighting', '750']));
  const { rows } = await books.call(listRevisions, { params: job });
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    reason: 'Client chose oak',
    by: 'API key Story',
    sumBefore: '10000.00',
    sumAfter: '9250.00',
  });
  const changes = rows[0]?.changes.map(({ description, before, after }) => [description, before, after]);
  expect(new Set(changes)).toEqual(
    new Set([
      ['Cabinets', '8000.00', '8500.00'],
      ['Lighting', null, '750.00'],
      ['Worktop', '2000.00', null],
    ]),
  );
  const report = await books.call(readBillingReport, { params: job });
  expect([report.originalContractSum, report.contractSum, report.revisions.length]).toEqual([
    '10000.00',
    '9250.00',
    1,
  ]);
  await books.cleanBooks();
});

test.each([
  {
    what: 'a line below what is billed on it',
    lines: [
      [0, 'Cabinets', '999.99'],
      [1, 'Worktop', '2000'],
    ],
    code: 'line_below_billed',
    details: { billed: '1000.00', value: '999.99', difference: '0.01' },
  },
  {
    what: 'a billed line taken out',
    lines: [[1, 'Worktop', '9000']],
    code: 'billed_line_removed',
    details: { description: 'Cabinets', billed: '1000.00' },
  },
] as const)('$what is refused with the difference', async ({ lines, code, details }) => {
  const refusal = await books.refusal(reviseEstimate, await revising(...lines));
  expect({ code: refusal.code, details: refusal.details }).toMatchObject({ code, details });
  expect((await books.tallyOf(job)).contractSum).toBe('10000.00');
});

test('the total does not go below billed to date, although no line does', async () => {
  const { version } = await books.call(readEstimate, { params: job });
  const lines = [
    { id: lineId(0), description: 'Cabinets', unitPrice: '1000' },
    { kind: 'discount' as const, description: 'Goodwill', unitPrice: '0.01' },
  ];
  const body = { version, lines, reason: 'Goodwill' };
  expect(await books.refusal(reviseEstimate, { params: job, body })).toMatchObject({
    code: 'total_below_billed',
    details: { billed: '1000.00', total: '999.99', difference: '0.01' },
  });
});

test('exactly to what is billed closes the contract; raising it opens it again', async () => {
  await books.call(reviseEstimate, await revising([0, 'Cabinets', '1000']));
  expect(panel(await books.tallyOf(job))).toMatchObject({ contractSum: '1000.00', unbilled: '0.00' });
  expect((await books.tallyOf(job)).fullyInvoiced).toBe(true);
  const more = { basis: { kind: 'remaining' }, invoiceDate: LAST_DAY, issue: true } as const;
  expect((await books.refusal(createInvoice, { params: job, body: more })).code).toBe('nothing_left_to_bill');
  await books.call(reviseEstimate, await revising([0, 'Cabinets', '1000'], ['new', 'Lighting', '750']));
  expect((await books.tallyOf(job)).fullyInvoiced).toBe(false);
  const last = await books.bill(job, more);
  expect([sums(last)[0], parts(last)]).toEqual(['750.00', ['0.00', '750.00']]);
  await books.cleanBooks();
});

test('percent is of the revised sum: 20% of 55,000.00 is 11,000.00, 1,000.00 past what is left', async () => {
  const house = await books.newEstimate({ lines: [['House', '50000']] });
  await books.bill(house, { basis: { kind: 'amount', amount: '45000' } });
  const { version, lines } = await books.call(readEstimate, { params: house });
  const kept = lines.map(({ id, description }) => ({ id, description, unitPrice: '50000' }));
  const garage = { description: 'Garage', unitPrice: '5000' };
  const body = { version, reason: 'A garage', lines: [...kept, garage] };
  await books.call(reviseEstimate, { params: house, body });
  const bill20 = { basis: { kind: 'percent', percent: '20' }, invoiceDate: LAST_DAY, issue: true } as const;
  expect(await books.refusal(createInvoice, { params: house, body: bill20 })).toMatchObject({
    code: 'past_ceiling',
    details: { over: '1000.00', cumulative: '56000.00' },
  });
  await books.bill(house, { basis: { kind: 'remaining' } });
  expect((await books.tallyOf(house)).fullyInvoiced).toBe(true);
  await books.cleanBooks();
});
