import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listAdvances, receiveAdvance } from '#endpoints/advances.ts';
import { listEntries } from '#endpoints/books.ts';
import { creditInvoice } from '#endpoints/corrections.ts';
import { readAdvancePdf } from '#endpoints/documents.ts';
import { readElectronicInvoiceXml } from '#endpoints/electronic-invoices.ts';
import { readInvoice, readInvoicePdf, voidInvoice } from '#endpoints/invoices.ts';
import { type Bookkeeper, type Estimate, type Invoice, LAST_DAY } from '#tests/support/bookkeeper.ts';
import { type Bookkeeping, startBookkeeping } from '#tests/support/bookkeeping.ts';
import { brokenRules } from '#tests/support/e-invoice/broken-rules.ts';
import { missingPackage } from '#tests/support/missing-package.ts';
import { nameCompany } from '#tests/support/name-company.ts';
import { pdfText } from '#tests/support/pdf-text.ts';

let bookkeeping: Bookkeeping;
let books: Bookkeeper;
let job: Estimate;
beforeAll(async () => {
  bookkeeping = await startBookkeeping();
});
afterAll(() => bookkeeping.stop());

const terms = { receivedOn: LAST_DAY, amount: '5000', rate: '10', method: 'bank_transfer' } as const;

/** A new company with a contract of 100,000.00, 10% held, and an advance of 5,000.00 recouped at 10%. */
async function begin(more: { readonly rate?: string; readonly threshold?: string } = {}): Promise<void> {
  books = await bookkeeping.newCompany();
  job = await books.newEstimate({ lines: [['House', '100000']], retainageRate: '10' });
  await books.call(receiveAdvance, { params: job, body: { ...terms, ...more } });
}

const bill = (amount: string) => books.bill(job, { basis: { kind: 'amount', amount } });
const balance = async () => (await books.call(listAdvances, { params: job })).rows[0]?.balance;
const figures = ({ gross, withheld, due, figures: { recouped } }: Invoice) => [
  gross,
  withheld,
  recouped,
  due,
];

describe('an advance is a liability that bills recoup', () => {
  test('12,000.00 at 10%, 10% held: 1,200.00 recouped, 9,600.00 due; it stops at 5,000.00', async () => {
    await begin();
    const first = await bill('12000');
    expect(figures(first)).toEqual(['12000.00', '1200.00', '1200.00', '9600.00']);
    expect(await balance()).toBe('3800.00');
    const second = await bill('50000');
    expect(figures(second)).toEqual(['50000.00', '5000.00', '3800.00', '41200.00']);
    const third = await bill('10000');
    expect(figures(third)).toEqual(['10000.00', '1000.00', '0.00', '9000.00']);
    const left = [first, second, third].map((one) => one.figures.advanceLeft);
    expect(left).toEqual(['3800.00', '0.00', null]);
    const again = await books.call(readInvoice, { params: first });
    expect(again.figures.advanceLeft).toBe('3800.00');
    expect(await books.trialBalance()).toMatchObject({
      'Contract revenue': '-72000.00',
      'Retainage receivable': '7200.00',
      'Accounts receivable': '59800.00',
      Bank: '5000.00',
    });
    const response = await books.send(readInvoicePdf, { params: first });
    const text = await pdfText(new Uint8Array(await response.arrayBuffer()));
    expect(text).toContain('Less advance recouped');
    expect(text).toContain('Advance left');
    expect(text).toContain('3,800.00');
    expect(await books.tallyOf(job), 'what is billed is paid, outstanding or held').toMatchObject({
      billed: '72000.00',
      fromAdvance: '5000.00',
      collected: '0.00',
      outstanding: '59800.00',
      held: '7200.00',
    });
    await books.cleanBooks();
  });

  test('its entry in the books names it by its number, and the contract that it is of', async () => {
    await begin();
    const entries = await books.call(listEntries, { query: {} });
    const advances = await books.call(listAdvances, { params: job });
    const named = advances.rows.map(({ id, number }) => ({
      kind: 'advance',
      id,
      number,
      estimateId: job.id,
    }));
    expect(entries.rows.map(({ document }) => document)).toEqual(named);
  });

  test('from a threshold on, on the part of the bill beyond it', async () => {
    await begin({ threshold: '10000' });
    expect((await bill('8000')).figures.recouped).toBe('0.00');
    expect((await bill('12000')).figures.recouped).toBe('1000.00');
    await books.cleanBooks();
  });

  test('a deposit applied once: the whole of the first bill goes to it', async () => {
    await begin({ rate: '100' });
    expect(figures(await bill('4000'))).toEqual(['4000.00', '400.00', '3600.00', '0.00']);
    expect(figures(await bill('4000'))).toEqual(['4000.00', '400.00', '1400.00', '2200.00']);
    await books.cleanBooks();
  });

  test('a void and a credit give it back', async () => {
    await begin();
    await books.call(voidInvoice, { params: await bill('12000'), body: { reason: 'Twice' } });
    expect(await balance()).toBe('5000.00');
    const again = await bill('12000');
    const body = { basis: { kind: 'percent', percent: '50' }, reason: 'Half', date: LAST_DAY } as const;
    const note = await books.call(creditInvoice, { params: again, body });
    expect(figures(note)).toEqual(['-6000.00', '-600.00', '-600.00', '-4800.00']);
    expect(await balance()).toBe('4400.00');
    await books.cleanBooks();
  });

  test.skipIf(missingPackage('poppler-utils'))(
    'its receipt says which bills recouped it and what is left; the data of the bill counts it as prepaid',
    async () => {
      await begin();
      await nameCompany(books);
      const id = String((await books.call(listAdvances, { params: job })).rows[0]?.id);
      const receipt = async () => {
        const response = await books.send(readAdvancePdf, { params: { id } });
        return pdfText(new Uint8Array(await response.arrayBuffer()));
      };
      expect(await receipt()).toContain('No invoice yet: the whole advance is still owed to the customer.');
      const first = await bill('12000');
      const text = await receipt();
      for (const words of [
        'Receipt for advance 1',
        '$5,000.00',
        'INV-0001 EST-0001 Kitchen renovation Dec 31, 2026 1,200.00',
        'Less recouped from invoices (1,200.00)',
        'Advance left $3,800.00',
      ]) {
        expect(text).toContain(words);
      }
      const xml = await (await books.send(readElectronicInvoiceXml, { params: { id: first.id } })).text();
      expect(brokenRules(xml)).toEqual([]);
      expect(xml).toContain('<ram:TotalPrepaidAmount>1200.00</ram:TotalPrepaidAmount>');
      expect(xml).toContain('<ram:DuePayableAmount>10800.00</ram:DuePayableAmount>');
      expect(xml).toContain('Due now, by 2027-01-30: USD 9,600.00.');
    },
  );

  test('one that is never recouped is refused', async () => {
    await begin();
    const refused = await books.refusal(receiveAdvance, { params: job, body: { ...terms, rate: '0' } });
    expect(refused.code).toBe('recoupment_without_rate');
  });
});

test('two bills at once recoup no more than there is', async () => {
  await begin();
  const drafts = [bill('40000'), bill('40000')];
  const recouped = (await Promise.all(drafts)).map((one) => one.figures.recouped).sort();
  expect(recouped).toEqual(['1000.00', '4000.00']);
  expect(await balance()).toBe('0.00');
  await books.cleanBooks();
});
