import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BillRequest } from '#core/billing/bill-request.ts';
import { withCompany } from '#db/company.ts';
import { loadEstimate, loadEstimateLines } from '#db/estimates.ts';
import { listInvoicesOfEstimate } from '#db/invoices.ts';
import type { Database } from '#db/open.ts';
import { foundCompany, testServices } from '#tests/support/company.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { item, newCustomer, typedEstimate } from '#tests/support/estimates.ts';
import { refusalCode } from '#tests/support/refusal-code.ts';
import type { Acting } from './acting.ts';
import { checkBooks } from './check-books.ts';
import { createEstimate } from './create-estimate.ts';
import { createProgressInvoice } from './create-progress-invoice.ts';
import { creditInvoice } from './credit-invoice.ts';
import { reviseEstimate } from './revise-estimate.ts';
import type { Services } from './services.ts';
import { unwindInvoice } from './unwind-invoice.ts';
import { voidInvoice } from './void-invoice.ts';

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

const read = <T>(work: Parameters<typeof withCompany<T>>[2]) =>
  withCompany(database, acting.company.id, work);

async function revise(id: string, price: string) {
  const { id: companyId } = acting.company;
  const estimate = await read((tx) => loadEstimate(tx, companyId, id));
  const [line] = await read((tx) => loadEstimateLines(tx, companyId, id));
  const lines = [{ ...item('Framing', price), id: line?.id ?? null }];
  await reviseEstimate(services, acting, id, {
    version: estimate?.version ?? 0,
    lines,
    reason: 'Less of it',
  });
}

function bill(id: string, basis: BillRequest['basis'], overrideReason: string | null = null) {
  const request: BillRequest = {
    basis,
    retainage: { kind: 'as_contract' },
    release: { kind: 'none' },
    overrideReason,
  };
  const input = { request, invoiceDate: acting.today, dueDate: null, heading: '', memo: '' };
  return createProgressInvoice(services, acting, id, input, { issue: true });
}

/** Framing 1,000.00, all of it billed, half of it credited, and the contract lowered to the 500.00 that stand billed. */
async function lowered() {
  const id = await createEstimate(services, acting, typedEstimate(customerId, [item('Framing', '1000')]));
  await bill(id, { kind: 'remaining' });
  const [invoice] = await read((tx) => listInvoicesOfEstimate(tx, acting.company.id, id));
  const half = { basis: { kind: 'percent', percent: 50_000_000n }, reason: 'Half was done' } as const;
  const credit = { request: half, date: acting.today, memo: '' };
  const creditId = await creditInvoice(services, acting, invoice?.id ?? '', credit);
  await revise(id, '500');
  return { id, creditId };
}

describe('1,000.00 billed, half of it credited, and the contract lowered to the 500.00 that stand billed', () => {
  test.each([
    ['voided', voidInvoice],
    ['unwound', unwindInvoice],
  ])('the credit note is not %s before there is room for what would be billed again', async (_, undo) => {
    const { id, creditId } = await lowered();
    const given = { reason: 'It was done', on: null };
    expect(await refusalCode(undo(services, acting, creditId, given))).toBe('void_past_ceiling');
    expect((await checkBooks(database, acting.company)).faults).toEqual([]);
    await revise(id, '1000');
    expect(await refusalCode(undo(services, acting, creditId, given))).toBe('done');
    expect((await checkBooks(database, acting.company)).faults).toEqual([]);
  });

  test('nor is it unwound with a later override that is larger: its room goes with it', async () => {
    const { id, creditId } = await lowered();
    const amountMinor = 600_00n;
    await bill(id, { kind: 'amount', amountMinor, of: 'this_bill', includingTax: false }, 'Agreed by phone');
    const given = { reason: 'It was done', on: null };
    const unwound = unwindInvoice(services, acting, creditId, given);
    expect(await refusalCode(unwound)).toBe('void_past_ceiling');
    expect((await checkBooks(database, acting.company)).faults).toEqual([]);
  });

  test('the database does not keep what is billed past the contract without an override or a deduction', async () => {
    const { id } = await lowered();
    const raised = read((tx) =>
      sql`update estimate set billed_minor = billed_minor + 1, due_minor = due_minor + 1, over_allowed_minor = 1
        where company_id = ${acting.company.id} and id = ${id}`.execute(tx),
    );
    await expect(raised).rejects.toThrow('the contract has no room for what is billed');
  });
});
