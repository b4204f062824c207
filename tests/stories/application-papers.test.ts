import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readApplicationPdf, readApplicationWorkbook } from '#endpoints/applications.ts';
import { certifyApplication } from '#endpoints/certificates.ts';
import { readCompany, updateCompany } from '#endpoints/company.ts';
import { creditInvoice } from '#endpoints/corrections.ts';
import { readCustomer, updateCustomer } from '#endpoints/customers.ts';
import { readEstimate, readEstimatePdf } from '#endpoints/estimates.ts';
import { createInvoice, voidInvoice } from '#endpoints/invoices.ts';
import type { Bookkeeper, Estimate } from '#tests/support/bookkeeper.ts';
import { type Bookkeeping, startBookkeeping } from '#tests/support/bookkeeping.ts';
import { missingPackage } from '#tests/support/missing-package.ts';
import { pdfText } from '#tests/support/pdf-text.ts';
import { typedBill } from './typed-bill.ts';

let bookkeeping: Bookkeeping;
let books: Bookkeeper;
let job: Estimate;

beforeAll(async () => {
  bookkeeping = await startBookkeeping();
  books = await bookkeeping.newCompany();
});
afterAll(() => bookkeeping.stop());

const newJob = () =>
  books.newEstimate({
    title: 'Boathouse',
    retainageRate: '10',
    lines: [
      { section: 'Shell', description: 'Frame', unitPrice: '60000' },
      { section: 'Fit-out', description: 'Joinery', unitPrice: '40000' },
    ],
  });
const apply = async (percent: string, issue = true) => {
  const { basis, ...rest } = typedBill(job, { application: [percent, percent] });
  return books.call(createInvoice, {
    params: job,
    body: { ...rest, basis, invoiceDate: '2026-03-31', issue },
  });
};
const paper = async (id: string) => {
  const response = await books.send(readApplicationPdf, { params: { id } });
  return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
};
const same = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0;

describe('the application for payment of a bill', () => {
  test('is served as it was issued, though the company is called otherwise now', async () => {
    job = await newJob();
    const { id } = await apply('50%');
    const before = await paper(id);
    expect(before.response.headers.get('content-disposition')).toMatch(
      /^inline; filename="Application-EST-.*-1\.pdf"$/,
    );
    const company = await books.call(readCompany, {});
    await books.call(updateCompany, { body: { ...company, name: 'Otherwise & Sons', wholeAmounts: true } });
    expect(same((await paper(id)).bytes, before.bytes)).toBe(true);
  });

  test.skipIf(missingPackage('poppler-utils'))('keeps the site that its customer had', async () => {
    job = await newJob();
    const { customer } = await books.call(readEstimate, { params: job });
    const params = { id: customer.id };
    const moveTo = async (siteAddress: string) =>
      books.call(updateCustomer, {
        params,
        body: { ...(await books.call(readCustomer, { params })), siteAddress },
      });
    await moveTo('7 Pier Street');
    const { id } = await apply('50%');
    await moveTo('9 Quay Road');
    const estimate = await books.send(readEstimatePdf, { params: job });
    expect(pdfText((await paper(id)).bytes)).toContain('7 Pier Street');
    expect(pdfText(new Uint8Array(await estimate.arrayBuffer()))).toContain('9 Quay Road');
  });

  test.skipIf(missingPackage('poppler-utils'))(
    'with what was certified is a document of its own',
    async () => {
      job = await newJob();
      const { id } = await apply('50%');
      const applied = await paper(id);
      await books.call(certifyApplication, {
        params: { id },
        body: { certified: { kind: 'in_total', due: '40000' }, reason: 'Measured on site' },
      });
      const certified = await paper(id);
      const text = pdfText(certified.bytes);
      expect(pdfText(applied.bytes)).toContain('Applied for $45,000');
      expect(text).toContain('Certified $40,000');
      expect(text).toContain('Measured on site');
      expect(same((await paper(id)).bytes, certified.bytes)).toBe(true);
    },
  );

  test.skipIf(missingPackage('poppler-utils'))(
    'is marked while it is a draft, and once it is void',
    async () => {
      job = await newJob();
      const draft = await apply('25%', false);
      expect(pdfText((await paper(draft.id)).bytes)).toContain('Draft: not issued yet, and nothing is due.');
      const bill = await apply('50%');
      await books.call(voidInvoice, { params: { id: bill.id }, body: { reason: 'Wrong month' } });
      expect(pdfText((await paper(bill.id)).bytes)).toContain('VOID');
    },
  );

  test.skipIf(missingPackage('poppler-utils'))(
    'exists of every bill, and in whole dollars where no figure has cents',
    async () => {
      job = await newJob();
      const whole = await books.billPercent(job, '25');
      const text = pdfText((await paper(whole.id)).bytes);
      expect(text).toContain('8. Current payment due 22,500 ');
      expect(text).toContain('1 Frame 60,000 – 15,000 – 15,000 25.00% 45,000 1,500');
      expect(text).toContain('Shell, total 60,000');
      const cents = await books.bill(job, { basis: { kind: 'amount', amount: '1234.56' } });
      expect(pdfText((await paper(cents.id)).bytes)).toContain('7. Less previous certificates 22,500.00');
    },
  );

  test('is no document of a credit note', async () => {
    job = await newJob();
    const bill = await books.billPercent(job, '25');
    const note = await books.call(creditInvoice, {
      params: { id: bill.id },
      body: { basis: { kind: 'whole' }, reason: 'Billed twice', date: '2026-12-31' },
    });
    for (const endpoint of [readApplicationPdf, readApplicationWorkbook]) {
      expect((await books.refusal(endpoint, { params: { id: note.id } })).code).toBe('not_found');
    }
  });
});
