import { describe, expect, test } from 'vitest';
import { exampleApplication } from '#tests/support/example-application.ts';
import { exampleBillingReport } from '#tests/support/example-billing-report.ts';
import { exampleEstimate } from '#tests/support/example-estimate.ts';
import { exampleInvoice } from '#tests/support/example-invoice.ts';
import { missingPackage } from '#tests/support/missing-package.ts';
import { paperFaults } from '#tests/support/paper-faults.ts';
import { pdfText } from '#tests/support/pdf-text.ts';
import { renderApplicationForm } from './render-application-form.ts';
import { renderBillingReport } from './render-billing-report.ts';
import { renderEstimate } from './render-estimate.ts';
import { renderInvoice } from './render-invoice.ts';

const NAMES = [
  '海港建设有限公司',
  'شركة البناء الحديث للمقاولات',
  'Łódź Größe & Søn — Câmara Municipal',
  'The Honourable Society of Builders, Restorers and Keepers of Old Houses on the Harbour, Limited',
] as const;

interface Parties {
  readonly company: { readonly name: string };
  readonly customer: { readonly name: string };
}
const named = <D extends Parties>(document: D, name: string): D => ({
  ...document,
  company: { ...document.company, name },
  customer: { ...document.customer, name },
});

const PAPERS: readonly (readonly [string, (name: string) => Promise<Uint8Array>])[] = [
  ['an estimate', (name) => renderEstimate(named(exampleEstimate, name))],
  ['an invoice of one line', (name) => renderInvoice(named(exampleInvoice(1), name))],
  ['an application of one line', (name) => renderApplicationForm(named(exampleApplication(1), name))],
  ['a billing report', (name) => renderBillingReport(named(exampleBillingReport, name))],
];

// The other papers are tried with the same names in the family of papers.
describe.skipIf(missingPackage('qpdf') || missingPackage('poppler-utils'))(
  'names of every kind (need qpdf and poppler-utils)',
  { timeout: 60_000 },
  () => {
    test.each(PAPERS)('on %s', async (_, print) => {
      for (const name of NAMES) expect([name, await paperFaults(await print(name))]).toEqual([name, []]);
      expect(pdfText(await print(NAMES[0]))).toContain(NAMES[0]);
    });

    test('and of 500 lines', async () => {
      expect(await paperFaults(await renderInvoice(named(exampleInvoice(500), NAMES[1])))).toEqual([]);
      expect(
        await paperFaults(await renderApplicationForm(named(exampleApplication(500), NAMES[0]))),
      ).toEqual([]);
    });
  },
);
