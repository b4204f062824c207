import { describe, expect, it } from 'vitest';
import { exampleApplication } from '#tests/support/example-application.ts';
import { exampleBillingReport } from '#tests/support/example-billing-report.ts';
import { exampleEstimate } from '#tests/support/example-estimate.ts';
import { exampleInvoice } from '#tests/support/example-invoice.ts';
import { exampleLetterhead } from '#tests/support/example-letterhead.ts';
import { missingPackage } from '#tests/support/missing-package.ts';
import { pdfText } from '#tests/support/pdf-text.ts';
import { applicationFormSheet } from './application-form-sheet.ts';
import { billingReportSheet } from './billing-report-sheet.ts';
import { changeOrderSheet } from './change-order-sheet.ts';
import { estimateSheet } from './estimate-sheet.ts';
import { invoiceSheet } from './invoice-sheet.ts';
import type { Letterhead } from './letterhead.ts';
import { packetPageSheet } from './packet-page-sheet.ts';
import { receiptSheet } from './receipt-sheet.ts';
import { renderApplicationForm } from './render-application-form.ts';
import { sampleChangeOrder } from './sample-change-order.ts';
import { sampleReceipt } from './sample-receipt.ts';
import { sampleStatement } from './sample-statement.ts';
import type { Sheet } from './sheet.ts';
import { statementSheet } from './statement-sheet.ts';

const billingAddress = exampleLetterhead.customer.addressLines;
const at = <D extends Letterhead>(document: D, siteLines: readonly string[]): D => ({
  ...document,
  customer: { ...document.customer, siteLines },
});
const packetBill = {
  ...exampleLetterhead,
  invoiceNumber: 'INV-1019',
  applicationNumber: '2',
  date: '2026-05-02',
  through: '2026-04-30',
  estimateNumber: 'EST-0042',
  estimateTitle: 'Harbor View kitchen',
  due: '13500.00',
};
const waiver = {
  ...packetBill,
  page: 'waiver',
  kind: 'conditional_progress',
  amount: '13500.00',
  retainageHeld: '0.00',
  pending: [],
} as const;
const day = '2026-04-30';

type Printed = (siteLines: readonly string[]) => Sheet;
const ofOneJob: readonly (readonly [string, Printed])[] = [
  ['an estimate', (site) => estimateSheet(at(exampleEstimate, site))],
  ['a change order', (site) => changeOrderSheet(at(sampleChangeOrder(exampleLetterhead, day, 2), site))],
  ['an application', (site) => applicationFormSheet(at(exampleApplication(3), site))],
  ['a progress invoice', (site) => invoiceSheet(at(exampleInvoice(3), site))],
  ['a billing report', (site) => billingReportSheet(at(exampleBillingReport, site))],
  [
    'the cover of a packet',
    (site) => packetPageSheet(at({ ...packetBill, page: 'cover', letter: '', contents: [] } as const, site)),
  ],
  ['a lien waiver', (site) => packetPageSheet(at(waiver, site))],
];

describe('the place of the job', () => {
  it.each(ofOneJob)('stands on %s where it is not the address that the bill goes to', (_, printed) => {
    const pier = { label: 'Site', lines: ['7 Pier Street', 'Astoria, OR 97103'] };
    expect(printed(pier.lines).site).toEqual(pier);
    expect(printed(billingAddress).site).toBeNull();
    expect(printed([]).site).toBeNull();
  });

  it('is not said of money, which may be for several jobs', () => {
    const head = at(exampleLetterhead, ['7 Pier Street']);
    expect(receiptSheet(sampleReceipt(head, day, 2)).site).toBeNull();
    expect(statementSheet(sampleStatement(head, day, 2)).site).toBeNull();
  });

  it.skipIf(missingPackage('poppler-utils'))(
    'is printed under the customer (needs poppler-utils)',
    async () => {
      const pdf = await renderApplicationForm(
        at(exampleApplication(3), ['7 Pier Street', 'Astoria, OR 97105']),
      );
      expect(pdfText(pdf, 1)).toMatch(/Rivera Family.*Site.*7 Pier Street.*Astoria, OR 97105/);
    },
  );
});
