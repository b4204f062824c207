import { renderApplicationForm } from '#documents/render-application-form.ts';
import { renderInvoice } from '#documents/render-invoice.ts';
import { exampleApplication } from '#tests/support/example-application.ts';
import { exampleInvoice } from '#tests/support/example-invoice.ts';
import { type Measured, measure, newMeasured } from './measured.ts';

export interface PdfResult {
  readonly what: string;
  /** The target, in milliseconds. */
  readonly most: number;
  readonly measured: Measured;
}

const documents = [
  { what: 'an invoice, 10 lines', most: 30, share: 2, print: () => renderInvoice(exampleInvoice(10)) },
  { what: 'an invoice, 500 lines', most: 400, share: 1, print: () => renderInvoice(exampleInvoice(500)) },
  {
    what: 'continuation sheet, 500 lines',
    most: 1_000,
    share: 1,
    print: () => renderApplicationForm(exampleApplication(500)),
  },
];

/** Prints short and long documents; the first of each reads fonts and templates and is not counted. */
export async function measurePdf(times: number): Promise<readonly PdfResult[]> {
  const results: PdfResult[] = [];
  for (const { what, most, share, print } of documents) {
    await measure(newMeasured(), [0], 1, print);
    const measured = newMeasured();
    await measure(measured, [0], times * share, print);
    results.push({ what, most, measured });
  }
  return results;
}
