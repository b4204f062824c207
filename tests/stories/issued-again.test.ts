import { afterAll, beforeAll, expect, test } from 'vitest';
import { createInvoice, issueInvoice, readInvoice, updateDraft, voidInvoice } from '#endpoints/invoices.ts';
import { type Bookkeeper, type Estimate, type Invoice, LAST_DAY } from '#tests/support/bookkeeper.ts';
import { type Bookkeeping, startBookkeeping } from '#tests/support/bookkeeping.ts';

let application: Bookkeeping;
let books: Bookkeeper;
beforeAll(async () => {
  application = await startBookkeeping();
  books = await application.newCompany();
});
afterAll(() => application.stop());

const thirty = { basis: { kind: 'percent', percent: '30' }, invoiceDate: LAST_DAY } as const;
const voidOf = ({ id }: Invoice) =>
  books.call(voidInvoice, { params: { id }, body: { reason: 'Measured again on site' } });
const draftOf = (estimate: Estimate, reissueOf: number) =>
  books.call(createInvoice, { params: estimate, body: { ...thirty, reissueOf } });
const issue = ({ id }: Invoice, reissueOf?: number | null) =>
  books.call(issueInvoice, { params: { id }, body: { reissueOf } });

/** Two bills of 20% each, of 10,000.00; the second is void. */
async function secondIsVoid(): Promise<Estimate> {
  const estimate = await books.newEstimate({ lines: [['House', '10000']], retainageRate: '10' });
  await books.billPercent(estimate, '20');
  await voidOf(await books.billPercent(estimate, '20'));
  return estimate;
}

test('a draft keeps which void application it issues again, also when it is changed, and issued it is 2R', async () => {
  const estimate = await secondIsVoid();
  const draft = await draftOf(estimate, 2);
  expect([draft.application, draft.reissueOf]).toEqual([null, 2]);
  const body = { ...thirty, heading: 'Again', reissueOf: draft.reissueOf, version: draft.version };
  await books.call(updateDraft, { params: draft, body });
  expect((await books.call(readInvoice, { params: draft })).reissueOf).toBe(2);
  const issued = await issue(draft);
  expect([issued.application, issued.reissueOf, issued.gross]).toEqual(['2R', null, '3000.00']);
  await books.cleanBooks();
  await voidOf(issued);
  expect((await issue(await draftOf(estimate, 2))).application).toBe('2R2');
  expect((await books.bill(estimate, thirty)).application).toBe('3');
  await books.cleanBooks();
});

test('a draft that kept a number takes the next one where that is said, when it is issued or changed', async () => {
  const estimate = await secondIsVoid();
  expect((await issue(await draftOf(estimate, 2), null)).application).toBe('3');
  const other = await secondIsVoid();
  const draft = await draftOf(other, 2);
  await books.call(updateDraft, { params: draft, body: { ...thirty, version: draft.version } });
  expect((await issue(draft)).application).toBe('3');
  await books.cleanBooks();
});

test('a draft is not saved for a number that stands, nor issued once a later one does', async () => {
  const estimate = await secondIsVoid();
  const body = { ...thirty, reissueOf: 1 };
  expect(await books.refusal(createInvoice, { params: estimate, body })).toMatchObject({
    status: 409,
    code: 'not_reissuable',
    detail: 'Progress invoice 1 is not void, or a later one stands. Bill it under the next number.',
  });
  const draft = await draftOf(estimate, 2);
  await books.billPercent(estimate, '10');
  expect(await books.refusal(issueInvoice, { params: draft, body: {} })).toMatchObject({
    code: 'not_reissuable',
  });
  const again = { ...thirty, reissueOf: 2, version: draft.version };
  expect(await books.refusal(updateDraft, { params: draft, body: again })).toMatchObject({
    code: 'not_reissuable',
  });
  expect((await issue(draft, null)).application).toBe('4');
  await books.cleanBooks();
});
