import { expect, test } from 'vitest';
import { exampleBillingReport } from '#tests/support/example-billing-report.ts';
import { pdfText } from '#tests/support/pdf-text.ts';
import type { BillingReportDocument } from './billing-report-document.ts';
import { renderBillingReport } from './render-billing-report.ts';

const [bill] = exampleBillingReport.bills;
const [month] = exampleBillingReport.curve;

/** A history of so many bills, one a month. */
function history(count: number): BillingReportDocument {
  if (!bill || !month) throw new Error('The example has a bill and a month.');
  const monthOf = (index: number) =>
    `${2021 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`;
  return {
    ...exampleBillingReport,
    bills: Array.from({ length: count }, (_, index) => ({ ...bill, invoiceNumber: `INV-${2001 + index}` })),
    curve: Array.from({ length: count }, (_, index) => ({ ...month, month: monthOf(index) })),
  };
}

async function pagesOf(document: BillingReportDocument): Promise<readonly string[]> {
  const bytes = await renderBillingReport(document);
  const count = Number(/Page 1 of (\d+)/.exec(pdfText(bytes))?.[1]);
  return Array.from({ length: count }, (_, index) => pdfText(bytes, index + 1));
}

test.each([8, 9, 10])('the total of %i bills is never alone on a page', async (count) => {
  const closing = (await pagesOf(history(count))).find((page) => page.includes('Total'));
  expect(closing).toMatch(/INV-20\d\d .* Total/);
});

test('sixty bills over five years: every page of bills and of months repeats its head', async () => {
  const pages = await pagesOf(history(60));
  const said = pages.flatMap((page) => page.match(/INV-2\d{3}/g) ?? []);
  expect(new Set(said).size).toBe(60);
  for (const page of pages.filter((one) => one.includes('INV-2'))) expect(page).toContain('Billed to date');
  for (const page of pages.filter((one) => /\b(Jan|Jun|Dec) 20\d\d /.test(one) && !one.includes('INV-2')))
    expect(page).toMatch(/Month Planned Billed Collected Retainage held/);
});

test('what is planned stands in the chart and behind it', async () => {
  const text = (await pagesOf(exampleBillingReport)).join(' ');
  expect(text).toContain('Billed and collected over time');
  expect(text).toContain('May 2026 60,000.00 not yet not yet not yet');
});
