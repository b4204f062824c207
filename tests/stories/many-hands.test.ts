import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTaxRate } from '#endpoints/company.ts';
import { readEstimate, reviseEstimate } from '#endpoints/estimates.ts';
import { createInvoice, issueInvoice, listInvoices, voidInvoice } from '#endpoints/invoices.ts';
import { applyCredit, listPayments, recordPayment, reversePayment } from '#endpoints/payments.ts';
import { type Bookkeeper, type Estimate, LAST_DAY } from '#tests/support/bookkeeper.ts';
import { type Bookkeeping, startBookkeeping } from '#tests/support/bookkeeping.ts';
import { times } from '#tests/support/times.ts';
import { type Typed, typedBill } from './typed-bill.ts';

let bookkeeping: Bookkeeping;
let books: Bookkeeper;
let customerId: string;
let jobs: readonly Estimate[];
beforeAll(async () => {
  bookkeeping = await startBookkeeping();
  books = await bookkeeping.newCompany();
  customerId = await books.newCustomer();
  const { id: taxRateId } = await books.call(createTaxRate, { body: { name: 'Sales tax', rate: '7.25' } });
  jobs = await Promise.all(
    times(3).map((index) =>
      books.newEstimate({
        customerId,
        retainageRate: '10',
        lines: [
          { description: 'Framing', unitPrice: `${3_333 + index}.33`, taxRateId },
          { description: 'Roof', unitPrice: '777.77' },
          { kind: 'discount', description: 'Goodwill', unitPrice: '111.11' },
        ],
      }),
    ),
  );
});
afterAll(() => bookkeeping.stop());

type Pick = <Item>(items: readonly Item[]) => Item | undefined;

/** The same choices every time for one client: the races come from the server, not from the dice. */
function dice(seed: number): Pick {
  let state = seed;
  return (items) => {
    state = (state * 48_271) % 2_147_483_647;
    return items[state % items.length];
  };
}

const BILLS: readonly Typed[] = [
  { percent: '7.5' },
  { amount: '99.99' },
  { lines: ['', '12.34', ''] },
  { percentToDate: '60' },
  { percent: '3.333333', release: '50%' },
  { remaining: true, retainage: 'none', release: 'all' },
  { release: '10.00' },
  { amount: '250.00', override: 'Agreed on site' },
];

/** What somebody in the office may do next, with whatever they find at that moment. */
const ACTIONS: readonly ((job: Estimate, pick: Pick) => Promise<Response | undefined>)[] = [
  async (job, pick) => {
    const body = { ...typedBill(job, pick(BILLS) ?? {}), invoiceDate: LAST_DAY, issue: true };
    return books.send(createInvoice, { params: job, body });
  },
  async (job, pick) => {
    const body = { ...typedBill(job, pick(BILLS) ?? {}), invoiceDate: LAST_DAY };
    const draft = await books.send(createInvoice, { params: job, body });
    if (!draft.ok) return draft;
    return books.send(issueInvoice, { params: (await draft.json()) as { id: string }, body: {} });
  },
  async (job) => {
    const { rows } = await books.call(listInvoices, { query: { estimateId: job.id, limit: 1 } });
    const newest = rows[0];
    return newest && books.send(voidInvoice, { params: newest, body: { reason: 'Wrong' } });
  },
  async (_, pick) => {
    const { rows } = await books.call(listInvoices, { query: { customerId, open: 'true' } });
    const chosen = [...new Set([pick(rows), pick(rows)])].filter((row) => row !== undefined);
    const allocations = chosen.map(({ id, balance }) => ({ invoiceId: id, amount: balance }));
    const body = {
      customerId,
      receivedOn: LAST_DAY,
      amount: '400.00',
      method: 'check' as const,
      allocations,
    };
    const paid = await books.send(recordPayment, { body });
    return paid.ok ? paid : books.send(recordPayment, { body: { ...body, allocations: [] } });
  },
  async (_, pick) => {
    const { rows: open } = await books.call(listInvoices, { query: { customerId, open: 'true' } });
    const { rows: credits } = await books.call(listPayments, { query: { customerId, unapplied: 'true' } });
    const [invoice, credit] = [pick(open), pick(credits)];
    if (!invoice || !credit) return undefined;
    const body = { on: LAST_DAY, allocations: [{ invoiceId: invoice.id, amount: '37.50' }] };
    return books.send(applyCredit, { params: credit, body });
  },
  async (_, pick) => {
    const payment = pick((await books.call(listPayments, { query: { customerId } })).rows);
    return payment && books.send(reversePayment, { params: payment, body: { reason: 'Bounced' } });
  },
  async (job) => {
    const { version, lines } = await books.call(readEstimate, { params: job });
    const kept = lines.map(({ id, kind, description, unitPrice, taxRateId }) => ({
      id,
      kind,
      description,
      taxRateId,
      unitPrice: description === 'Roof' ? String(Number(unitPrice) + 1) : unitPrice,
    }));
    return books.send(reviseEstimate, {
      params: job,
      body: { version, lines: kept, reason: 'More shingles' },
    });
  },
];

test('six people do whatever comes to mind on the same three contracts: each is answered, and the books tie', async () => {
  const statuses = new Map<number, number>();
  const work = async (person: number): Promise<void> => {
    const pick = dice(person + 1);
    for (const _ of times(30)) {
      const response = await pick(ACTIONS)?.(pick(jobs) as Estimate, pick);
      if (response) statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
    }
  };
  await Promise.all(times(6).map(work));
  expect(statuses.get(201)).toBeGreaterThan(20);
  expect([...statuses.keys()].filter((status) => ![200, 201, 409, 422].includes(status))).toEqual([]);
  await books.cleanBooks();
});
