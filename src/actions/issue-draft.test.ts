import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withCompany } from '#db/company.ts';
import { loadInvoice } from '#db/invoices.ts';
import type { Database } from '#db/open.ts';
import { foundCompany, testServices } from '#tests/support/company.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { item, newCustomer } from '#tests/support/estimates.ts';
import { heldEstimate, issueBill } from '#tests/support/example-books.ts';
import type { Acting } from './acting.ts';
import { createProgressInvoice } from './create-progress-invoice.ts';
import { issueDraft } from './issue-draft.ts';
import type { Services } from './services.ts';
import { voidInvoice } from './void-invoice.ts';

const DAY = '2026-03-31';
const quarter = { kind: 'percent', percent: 25_000_000n, of: 'this_bill' } as const;

let database: Database;
let services: Services;
let acting: Acting;
let draft: string;

beforeAll(async () => {
  database = await openTestDatabase();
  services = testServices(database);
  acting = await foundCompany(services);
  const customer = await newCustomer(services, acting);
  const estimate = await heldEstimate(services, acting, customer, [item('Frame', '60000')]);
  const wrong = await issueBill(services, acting, estimate, DAY, { basis: quarter });
  await voidInvoice(services, acting, wrong, { reason: 'Wrong month', on: null });
  const request = {
    basis: quarter,
    retainage: { kind: 'as_contract' },
    release: { kind: 'none' },
    overrideReason: null,
  } as const;
  const input = { request, invoiceDate: DAY, dueDate: null, heading: '', memo: '', reissueOf: 1 };
  draft = (await createProgressInvoice(services, acting, estimate, input, { issue: false })).id;
});
afterAll(() => database.close());

const inCompany = <T>(work: Parameters<typeof withCompany<T>>[2]) =>
  withCompany(database, acting.company.id, work);
const numbers = async () => {
  const row = await inCompany((tx) => loadInvoice(tx, acting.company.id, draft));
  return [row?.reissue_of, row?.application_number, row?.application_revision];
};
const write = (reissueOf: number) =>
  inCompany((tx) => sql`update invoice set reissue_of = ${reissueOf} where id = ${draft}`.execute(tx));

describe('a draft that issues a void application again', () => {
  test('keeps its number, which is never below 1', async () => {
    expect(await numbers()).toEqual([1, null, 0]);
    await expect(write(0)).rejects.toThrow('reissues_while_draft');
  });

  test('is issued under it, and has nothing more to keep: the tables refuse', async () => {
    await issueDraft(services, acting, draft, { confirmed: null, overrideReason: null });
    expect(await numbers()).toEqual([null, 1, 1]);
    await expect(write(1)).rejects.toThrow(/never changed|reissues_while_draft/);
  });
});
