import { afterAll, beforeAll, expect, test } from 'vitest';
import { readApplicationPdf } from '#endpoints/applications.ts';
import { readCompany, updateCompany } from '#endpoints/company.ts';
import { readChangeOrderPdf } from '#endpoints/documents.ts';
import { readDraws, saveDraws } from '#endpoints/draws.ts';
import { readEstimatePdf } from '#endpoints/estimates.ts';
import { createInvoice, readBillingState, readInvoicePdf } from '#endpoints/invoices.ts';
import { readBillingReportPdf } from '#endpoints/reports.ts';
import { type Bookkeeper, type Estimate, type Invoice, LAST_DAY } from '#tests/support/bookkeeper.ts';
import { type Bookkeeping, startBookkeeping } from '#tests/support/bookkeeping.ts';
import { missingPackage } from '#tests/support/missing-package.ts';
import { pdfText } from '#tests/support/pdf-text.ts';
import { approveChangeOrder, writeChangeOrder } from './change-order-body.ts';
import { draw, drawIds } from './draw-body.ts';

// A company in Brisbane: it claims, holds retention, and has variations.
const USUAL = /progress invoice|application|\bdraws?\b|retainage|change order/gi;

let bookkeeping: Bookkeeping;
let books: Bookkeeper;
let measured: Estimate;
let staged: Estimate;
let claim: Invoice;
let stage: Invoice;
let variation: string;

beforeAll(async () => {
  bookkeeping = await startBookkeeping();
  books = await bookkeeping.newCompany();
  const company = await books.call(readCompany, {});
  const words = { billWord: 'claim', retainageWord: 'retention', changeOrderWord: 'variation' } as const;
  await books.call(updateCompany, { body: { ...company, ...words, printsBillingTerms: true } });
  const lines = [['Framing', '80000'] as const, ['Finishes', '20000'] as const];
  measured = await books.newEstimate({ title: 'Gym', lines, retainageRate: '10' });
  const order = await writeChangeOrder(books, measured, ['5000'], { title: 'Windows', reason: 'Asked for' });
  await approveChangeOrder(books, order);
  variation = order.id;
  const cells = [{ lineId: String(measured.lines[0]?.id), percentToDate: '25', stored: '1000' }];
  const period = { periodFrom: '2026-03-01', periodTo: '2026-03-31' };
  claim = await books.bill(measured, { basis: { kind: 'application', ...period, lines: cells } });
  staged = await books.newEstimate({ title: 'Kitchen', lines, retainageRate: '10' });
  const draws = [draw('Deposit', '10%'), draw('Roof on', '60000'), draw('Handover', 'balance')];
  await books.call(saveDraws, { params: staged, body: { version: staged.version, draws } });
  const ticked = await drawIds(books, staged, [1, 2]);
  stage = await books.bill(staged, { basis: { kind: 'draws', drawIds: ticked } });
});

afterAll(() => bookkeeping.stop());

test('the parts of a schedule are named by its word, and stay so once they are printed', async () => {
  expect(stage.figures.draws.map(({ label }) => label)).toEqual([
    'Claim 1 of 3 — Deposit',
    'Claim 2 of 3 — Roof on',
  ]);
  const { draws } = await books.call(readDraws, { params: staged });
  expect(draws[2]?.label).toBe('Claim 3 of 3 — Handover');
});

test('what is refused is refused in its words', async () => {
  const drawn = { kind: 'draws' as const, drawIds: await drawIds(books, staged, [2]) };
  const dated = { invoiceDate: LAST_DAY, issue: true };
  const billed = await books.refusal(createInvoice, { params: staged, body: { basis: drawn, ...dated } });
  expect(billed.detail).toBe(
    'Claim 2 of 3 — Roof on is billed already. Void or credit its invoice to bill it again.',
  );
  const past = { basis: { kind: 'percent' as const, percent: '90' }, ...dated };
  const { detail } = await books.refusal(createInvoice, { params: measured, body: past });
  expect(detail).toContain('Write a variation or revise the estimate first');
});

test('the next claim goes on where the last one ended', async () => {
  expect((await books.call(readBillingState, { params: measured })).lastPeriodTo).toBe('2026-03-31');
  expect((await books.call(readBillingState, { params: staged })).lastPeriodTo).toBeNull();
});

test.skipIf(missingPackage('poppler-utils'))('no document says another word', async () => {
  const documents = [
    ['estimate', readEstimatePdf, staged.id, 'Claim schedule'],
    ['estimate with a variation', readEstimatePdf, measured.id, 'Retention'],
    ['claim', readInvoicePdf, claim.id, 'Total retention'],
    ['claim for payment', readApplicationPdf, claim.id, 'Net change by variations'],
    ['bill of stages', readInvoicePdf, stage.id, 'Claim 2 of 3 — Roof on'],
    ['variation', readChangeOrderPdf, variation, 'Variation'],
    ['report', readBillingReportPdf, measured.id, 'Variations'],
  ] as const;
  for (const [name, endpoint, id, said] of documents) {
    const response = await books.send(endpoint, { params: { id } });
    const text = pdfText(new Uint8Array(await response.arrayBuffer()));
    expect.soft(text, name).toContain(said);
    expect.soft(text.match(USUAL), name).toBeNull();
  }
});
