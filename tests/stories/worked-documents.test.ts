import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readElectronicInvoice, readElectronicInvoiceXml } from '#endpoints/electronic-invoices.ts';
import type { Bookkeeper, Invoice } from '#tests/support/bookkeeper.ts';
import { type Bookkeeping, startBookkeeping } from '#tests/support/bookkeeping.ts';
import { brokenRules } from '#tests/support/e-invoice/broken-rules.ts';
import { nameCompany } from '#tests/support/name-company.ts';
import { workDrawSchedule, workFiveApplications } from './worked-contracts.ts';

// The two worked contracts again, for what a customer gets of them as data.
let bookkeeping: Bookkeeping;
let books: Bookkeeper;
beforeAll(async () => {
  bookkeeping = await startBookkeeping();
});
afterAll(() => bookkeeping.stop());

async function dataOf({ id }: Invoice): Promise<string> {
  const xml = await (await books.send(readElectronicInvoiceXml, { params: { id } })).text();
  expect(brokenRules(xml)).toEqual([]);
  return xml;
}

describe('the draw schedule', () => {
  let bills: readonly Invoice[];

  beforeAll(async () => {
    books = await bookkeeping.newCompany();
    await nameCompany(books);
    ({ bills } = await workDrawSchedule(books));
  });

  test('each bill is for its whole price as data, and its terms say what is held and due', async () => {
    const [deposit, both, last] = await Promise.all(bills.slice(0, 3).map(dataOf));
    expect(deposit).toContain('<ram:DuePayableAmount>10000.00</ram:DuePayableAmount>');
    expect(both).toContain('<ram:DuePayableAmount>35000.00</ram:DuePayableAmount>');
    expect(both).toContain('Of this invoice USD 3,500.00 is withheld as retainage');
    expect(both).toContain('Due now, by 2026-12-02: USD 31,500.00.');
    expect(last).toContain('<ram:DuePayableAmount>20000.00</ram:DuePayableAmount>');
    const params = { id: String(bills[3]?.id) };
    const { attached, reasons } = await books.call(readElectronicInvoice, { params });
    expect([attached, reasons.map(({ code }) => code)]).toEqual([false, ['nothing_invoiced']]);
  });

  test('the books are clean', () => books.cleanBooks());
});

describe('the five applications', () => {
  let bills: readonly Invoice[];

  beforeAll(async () => {
    books = await bookkeeping.newCompany();
    await nameCompany(books);
    ({ bills } = await workFiveApplications(books));
  });

  test('the data of each bill keeps the rules; where a rate change releases, the terms say so', async () => {
    const [first, second, third, fourth] = await Promise.all(bills.slice(0, 4).map(dataOf));
    const payable = (amount: string) => `<ram:DuePayableAmount>${amount}</ram:DuePayableAmount>`;
    expect(first).toContain(payable('33175.00'));
    expect(second).toContain(payable('46180.70'));
    expect(third).toContain(payable('68594.30'));
    expect(third).toContain('Beyond this invoice USD 163.07 of retainage of earlier invoices is released');
    expect(third).toContain('USD 68,757.37.');
    // What is deducted is a quantity of −1: a price is never below 0.
    expect(fourth).toContain('<ram:ChargeAmount>3333.33</ram:ChargeAmount>');
    expect(fourth).toContain('<ram:BilledQuantity unitCode="C62">-1</ram:BilledQuantity>');
  });

  test('the books are clean', () => books.cleanBooks());
});
