import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTaxRate } from '#endpoints/company.ts';
import { readInvoice } from '#endpoints/invoices.ts';
import { readOverview } from '#endpoints/reports.ts';
import type { Bookkeeper, Estimate, Invoice } from '#tests/support/bookkeeper.ts';
import { type Bookkeeping, startBookkeeping } from '#tests/support/bookkeeping.ts';
import { panel, sums } from './figures.ts';

// A year of service for 50,000.00 and 8.875% tax: eleven bills of 4,166.67 and the rest, each on the first of its
// month, due in 30 days, and paid on the 20th; only March is paid in June.
const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));
const LATE = '03';

// The tax to date is rounded once a month, less the tax before: twice in the year that is a cent more.
const TAX = new Map(MONTHS.map((month) => [month, ['03', '08'].includes(month) ? '369.80' : '369.79']));

let bookkeeping: Bookkeeping;
let books: Bookkeeper;
let service: Estimate;
const bills = new Map<string, Invoice>();

beforeAll(async () => {
  bookkeeping = await startBookkeeping();
  bookkeeping.clock.set('2026-01-01T15:00:00Z');
  books = await bookkeeping.newCompany();
  const { id: taxRateId } = await books.call(createTaxRate, { body: { name: 'City tax', rate: '8.875' } });
  service = await books.newEstimate({
    title: 'Building service 2026',
    estimateDate: '2025-12-15',
    lines: [
      { description: 'Inspections', unitPrice: '20000', taxRateId },
      { description: 'Standby', quantity: '12', unit: 'month', unitPrice: '2500', taxRateId },
    ],
  });
});
afterAll(() => bookkeeping.stop());

async function pay(month: string, receivedOn: string): Promise<void> {
  const bill = bills.get(month);
  if (!bill) throw new Error(`Nothing was billed in month ${month}.`);
  await books.pay({
    customerId: service.customer.id,
    receivedOn,
    amount: bill.due,
    to: { [bill.id]: bill.due },
  });
}

const statusOf = async (month: string) =>
  (await books.call(readInvoice, { params: { id: String(bills.get(month)?.id) } })).status;

describe('twelve bills against an annual contract', () => {
  test.each(MONTHS)('month %s', async (month) => {
    bookkeeping.clock.set(`2026-${month}-01T15:00:00Z`);
    const last = month === '12';
    const bill = await books.bill(service, {
      basis: last ? { kind: 'remaining' } : { kind: 'amount', amount: '4166.67' },
      invoiceDate: `2026-${month}-01`,
      heading: `Service ${month}/2026`,
    });
    bills.set(month, bill);
    const gross = last ? '4166.63' : '4166.67';
    expect([bill.applicationNumber, ...sums(bill).slice(0, 4)]).toEqual([
      Number(month),
      gross,
      '0.00',
      '0.00',
      TAX.get(month),
    ]);
    expect(await statusOf(month)).toBe('sent');
    bookkeeping.clock.set(`2026-${month}-20T15:00:00Z`);
    if (month !== LATE) await pay(month, `2026-${month}-20`);
    if (month === '06') await pay(LATE, '2026-06-20');
    expect(await statusOf(month)).toBe(month === LATE ? 'sent' : 'paid');
  });

  test.each([
    { on: '2026-03-31', status: 'sent', overdue: '0.00' },
    { on: '2026-04-01', status: 'overdue', overdue: '4536.47' },
  ])('an unpaid bill of 1 March is $status on $on', async ({ on, status, overdue }) => {
    const other = await bookkeeping.newCompany();
    const job = await other.newEstimate({ lines: [['Standby', '4536.47']] });
    const bill = await other.bill(job, { basis: { kind: 'remaining' }, invoiceDate: '2026-03-01' });
    expect(bill.dueDate).toBe('2026-03-31');
    bookkeeping.clock.set(`${on}T16:00:00Z`);
    expect((await other.call(readInvoice, { params: bill })).status).toBe(status);
    expect((await other.call(readOverview, {})).overdue.amount).toBe(overdue);
  });

  test('at the end of the year all of it is billed and paid, and the taxes add up', async () => {
    bookkeeping.clock.set('2026-12-31T15:00:00Z');
    expect(panel(await books.tallyOf(service))).toEqual({
      contractSum: '50000.00',
      billed: '50000.00',
      collected: '54437.50',
      outstanding: '0.00',
      held: '0.00',
      unbilled: '0.00',
      flags: ['fullyInvoiced', 'retainageReleased', 'paidInFull'],
    });
    expect((await books.tallyOf(service)).taxBilled).toBe('4437.50');
  });

  test.each([
    // Three bills, two of them paid.
    {
      asOf: '2026-03-31',
      balances: {
        Bank: '9072.92',
        'Accounts receivable': '4536.47',
        'Contract revenue': '-12500.01',
        'Sales tax payable': '-1109.38',
      },
    },
    {
      asOf: '2026-12-31',
      balances: { Bank: '54437.50', 'Contract revenue': '-50000.00', 'Sales tax payable': '-4437.50' },
    },
  ])('the books as of $asOf', async ({ asOf, balances }) => {
    expect(await books.trialBalance(asOf)).toEqual(balances);
  });

  test('the books are clean', () => books.cleanBooks());
});
