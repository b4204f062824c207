import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BillRequest } from '#core/billing/bill-request.ts';
import { withCompany } from '#db/company.ts';
import { listInvoicesOfEstimate } from '#db/invoices.ts';
import type { Database } from '#db/open.ts';
import { findCustomerCredit } from '#db/write-credit.ts';
import { foundCompany, testServices } from '#tests/support/company.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { item, newCustomer, typedEstimate } from '#tests/support/estimates.ts';
import { refusalCode } from '#tests/support/refusal-code.ts';
import type { Acting } from './acting.ts';
import { applyCredit } from './apply-credit.ts';
import { checkBooks } from './check-books.ts';
import { createEstimate } from './create-estimate.ts';
import { createProgressInvoice } from './create-progress-invoice.ts';
import { creditInvoice } from './credit-invoice.ts';
import { recordPayment } from './record-payment.ts';
import type { Services } from './services.ts';
import { unwindInvoice } from './unwind-invoice.ts';

let database: Database;
let services: Services;
let acting: Acting;
let customerId: string;
beforeAll(async () => {
  database = await openTestDatabase();
  services = testServices(database);
  acting = await foundCompany(services);
  customerId = await newCustomer(services, acting);
});
afterAll(() => database.close());

const reason = 'Measured again';
const read = <T>(work: Parameters<typeof withCompany<T>>[2]) =>
  withCompany(database, acting.company.id, work);

/** A contract of 1,000.00, all of it billed on one invoice. */
async function billed() {
  const estimateId = await createEstimate(
    services,
    acting,
    typedEstimate(customerId, [item('Work', '1000')]),
  );
  const request: BillRequest = {
    basis: { kind: 'remaining' },
    retainage: { kind: 'as_contract' },
    release: { kind: 'none' },
    overrideReason: null,
  };
  const input = { request, invoiceDate: acting.today, dueDate: null, heading: '', memo: '' };
  const { id } = await createProgressInvoice(services, acting, estimateId, input, { issue: true });
  return { estimateId, invoiceId: id };
}

/** Credits 10% of a bill; gives the credit note, and where the 100.00 that it leaves to the customer are kept. */
async function credited(invoiceId: string) {
  const request = { basis: { kind: 'percent', percent: 10_000_000n }, reason } as const;
  const noteId = await creditInvoice(services, acting, invoiceId, { request, date: acting.today, memo: '' });
  const creditId = await read((tx) => findCustomerCredit(tx, acting.company.id, noteId));
  return { noteId, creditId: creditId ?? '' };
}

/** Keeps a row locked in a transaction of its own; what it gives back lets go of it. */
async function holding(row: ReturnType<typeof sql>): Promise<() => Promise<void>> {
  const held = Promise.withResolvers<void>();
  const mayEnd = Promise.withResolvers<void>();
  const keeping = read(async (tx) => {
    await sql`select from ${row} for update`.execute(tx);
    held.resolve();
    await mayEnd.promise;
  });
  await held.promise;
  return async () => {
    mayEnd.resolve();
    await keeping;
  };
}

/** Until a statement that begins like this waits for a lock. */
const waiting = (statement: string) =>
  expect
    .poll(
      async () => {
        const { rowCount } = await database.pool.query(
          `select from pg_stat_activity
           where datname = current_database() and wait_event_type = 'Lock' and ltrim(query, E' \n') like $1`,
          [`${statement}%`],
        );
        return rowCount;
      },
      { timeout: 10_000 },
    )
    .toBe(1);

test('a credit that is made and applied while its contract is unwound stays used: the unwinding refuses', async () => {
  const { invoiceId } = await billed();
  const other = await billed();
  await recordPayment(services, acting, {
    customerId,
    receivedOn: acting.today,
    amountMinor: 1_000_00n,
    method: 'check',
    reference: '',
    memo: '',
    allocations: [{ invoiceId, amountMinor: 1_000_00n }],
  });
  const first = await credited(invoiceId);
  // The unwinding waits for the first credit, and has looked for credits by then.
  const letGoOfFirst = await holding(sql`payment where id = ${first.creditId}`);
  const unwinding = refusalCode(unwindInvoice(services, acting, first.noteId, { reason, on: null }));
  await waiting('select credit_note_id');
  const second = await credited(invoiceId);
  // The second credit is being applied, and waits for the contract that it goes to.
  const letGoOfOther = await holding(sql`estimate where id = ${other.estimateId}`);
  const applying = applyCredit(services, acting, second.creditId, {
    on: acting.today,
    allocations: [{ invoiceId: other.invoiceId, amountMinor: 40_00n }],
  });
  await waiting('select id from estimate');
  await letGoOfFirst();
  await waiting('with credit as (update payment');
  await letGoOfOther();
  await applying;
  expect(await unwinding).toBe('credit_used');
  expect((await checkBooks(database, acting.company)).faults).toEqual([]);
  const bills = await read((tx) => listInvoicesOfEstimate(tx, acting.company.id, other.estimateId));
  expect(bills.map((bill) => bill.paid_minor)).toEqual([40_00n]);
});
