import { renderInvoice } from '#documents/render-invoice.ts';
import { exampleInvoice } from '#tests/support/example-invoice.ts';
import { type Measured, measure, newMeasured } from './measured.ts';

export interface PdfResult {
  readonly lines: number;
  readonly measured: Measured;
}

/** Prints an invoice of 10 and one of 500 lines; the first of each reads fonts and templates and is not counted. */
export async function measurePdf(times: number): Promise<readonly PdfResult[]> {
  const results: PdfResult[] = [];
  for (const lines of [10, 500]) {
    const print = () => renderInvoice(exampleInvoice(lines));
    await measure(newMeasured(), [0], 1, print);
    const measured = newMeasured();
    await measure(measured, [0], lines === 10 ? times * 2 : times, print);
    results.push({ lines, measured });
  }
  return results;
}
