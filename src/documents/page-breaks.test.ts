import { describe, expect, test } from 'vitest';
import { NO_BANK_ACCOUNT } from '#core/bank/bank-account.ts';
import { exampleEstimate } from '#tests/support/example-estimate.ts';
import { exampleInvoice } from '#tests/support/example-invoice.ts';
import { examplePapers } from '#tests/support/example-papers.ts';
import { missingPackage } from '#tests/support/missing-package.ts';
import { pdfText } from '#tests/support/pdf-text.ts';
import type { DocumentJob } from './document-job.ts';
import { typeset } from './typeset.ts';

const pagesOf = (job: DocumentJob): string[] => {
  const { bytes } = typeset(job);
  const count =
    Buffer.from(bytes)
      .toString('latin1')
      .match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
  return Array.from({ length: count }, (_, index) => pdfText(bytes, index + 1));
};

const invoice = (count: number, more: object = {}): DocumentJob => ({
  template: 'invoice',
  document: { ...exampleInvoice(count), ...more },
});

// Around one page and around two, so that a break falls at each place of the paper once.
const counts = [...Array.from({ length: 14 }, (_, index) => index + 15), 54, 56, 58, 60, 62];

describe.skipIf(missingPackage('poppler-utils'))('where a page ends (needs poppler-utils)', () => {
  test.each(counts)(
    'an invoice of %i lines has no total without its last line, and no bar alone',
    (count) => {
      const pages = pagesOf(invoice(count));
      const sums = pages.find((page) => page.includes('Less retainage withheld'));
      expect(sums).toContain(`part ${count} `);
      expect(sums).toContain('Amount due');
      expect(pages.at(-1)).toMatch(/(Notes|Amount due).*Contract to date/);
    },
  );

  test.each(counts)('of %i lines without a word under them the bar stays with the sums', (count) => {
    const pages = pagesOf(invoice(count, { memo: null }));
    expect(pages.find((page) => page.includes('Contract to date'))).toContain('Less retainage withheld');
  });

  test.each([24, 25, 26, 27, 28, 29, 30, 31])(
    'the papers of %i lines keep their sums with the last of them',
    (count) => {
      const [changeOrder, receipt] = examplePapers(count);
      if (!changeOrder || !receipt) throw new Error('There are a change order and a receipt.');
      expect(pagesOf(changeOrder).find((page) => page.includes('Contract sum before'))).toContain(
        `Window ${count}, glazed`,
      );
      expect(pagesOf(receipt).find((page) => page.includes('Applied to invoices'))).toContain(
        `INV-${count} `,
      );
    },
  );

  test.each([21, 22, 23, 24, 25, 26, 27])(
    'of %i lines the last, alone in its section, keeps the name of that section and its sums',
    (count) => {
      const { lines } = exampleInvoice(count);
      const sections = lines.map((line, index) => ({
        ...line,
        section: index < count - 1 ? 'Rest' : 'Sign',
      }));
      const pages = pagesOf(invoice(count, { lines: sections }));
      expect(pages.find((page) => page.includes('Sign'))).toMatch(/Sign.*Less retainage withheld/);
    },
  );

  test.each(['letter', 'a4'])(
    'ten lines in sections, how to pay, a note and the bar are one page of %s',
    (paper) => {
      const bankAccount = {
        ...NO_BANK_ACCOUNT,
        holder: 'Northside Building Co.',
        accountNumber: '000123456789',
        routingNumber: '021000021',
        bic: 'CHASUS33',
        bankName: 'Chase',
      };
      const paymentInstructions = 'By check or transfer, within 30 days. Please name the invoice number.';
      const taxes = [{ name: 'Sales tax', rate: '8.25', base: '2500.00', amount: '206.25' }];
      const [page, ...others] = pagesOf(invoice(10, { paper, bankAccount, paymentInstructions, taxes }));
      expect(others).toEqual([]);
      expect(page).toMatch(
        /part 10 .*Amount due.*Routing number.*Notes.*Contract to date.*Held until completion/,
      );
    },
  );

  test('nobody signs a page with nothing on it', () => {
    const [page] = pagesOf({ template: 'estimate', document: exampleEstimate }).slice(-1);
    expect(page).toMatch(/Terms.*Acceptance.*Signature/);
  });

  test('a bill of one line with its sums, how to pay and where the contract stands is one page', () => {
    expect(pagesOf(invoice(1, { paymentInstructions: 'By check or transfer.' }))).toHaveLength(1);
  });
});

describe.skipIf(missingPackage('poppler-utils'))('figures of a hundred billion (needs poppler-utils)', () => {
  const HUGE = '99,999,999,999.99';

  test('stand apart in every column of a statement', () => {
    const [, , transactions] = examplePapers(2);
    if (transactions?.template !== 'statement') throw new Error('There is a statement.');
    const { document } = transactions;
    const amount = '99999999999.99';
    const [page] = pagesOf({
      template: 'statement',
      document: {
        ...document,
        movements: document.movements.map((movement) => ({ ...movement, amount, balance: amount })),
        ages: document.ages.map(({ band }) => ({ band, amount })),
        balance: amount,
        credit: amount,
      },
    });
    expect(page).toContain(Array.from({ length: 5 }, () => HUGE).join(' '));
    expect(page).toContain(`EST-0042 ${HUGE} ${HUGE}`);
  });
});
