import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Acting } from '#actions/acting.ts';
import { applyCredit } from '#actions/apply-credit.ts';
import { createTaxRate } from '#actions/create-tax-rate.ts';
import { recordPayment } from '#actions/record-payment.ts';
import { reversePayment } from '#actions/reverse-payment.ts';
import type { Services } from '#actions/services.ts';
import { voidInvoice } from '#actions/void-invoice.ts';
import type { Database } from '#db/open.ts';
import * as wire from '#endpoints/books.ts';
import { booksRoutes } from '#http/books-routes.ts';
import { foundCompany, testServices } from '#tests/support/company.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { item, newCustomer } from '#tests/support/estimates.ts';
import { heldEstimate, issueBill } from '#tests/support/example-books.ts';
import { type Reader, readerOf } from '#tests/support/reader.ts';

const PAGE = readFileSync(new URL('../../docs/domain/posting.md', import.meta.url), 'utf8');
const DAY = '2026-03-31';

let database: Database;
let reader: Reader;

/** The table under a heading of the page, without its head; amounts without the commas that are there for people. */
function tableUnder(heading: RegExp): readonly (readonly string[])[] {
  const section = PAGE.split(/^### /m).find((part) => heading.test(part));
  const rows = (section ?? '').split('\n').filter((row) => row.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll(',', '').replaceAll('**', '')),
  );
}

const percent = (value: bigint) => ({ basis: { kind: 'percent', percent: value, of: 'this_bill' } }) as const;

/** What the page tells, in its order. */
async function replay(services: Services, acting: Acting): Promise<void> {
  const customerId = await newCustomer(services, acting);
  const tax = { name: 'Sales tax', rate: 8_000_000n, isDefault: true };
  const taxRateId = await createTaxRate(services, acting, tax);
  const first = await heldEstimate(services, acting, customerId, [item('House', '50000')]);
  const second = await heldEstimate(services, acting, customerId, [
    { ...item('Garage', '10000'), taxRateId },
  ]);
  const pay = (invoiceId: string, amountMinor: bigint, appliedMinor: bigint) =>
    recordPayment(services, acting, {
      customerId,
      receivedOn: DAY,
      amountMinor,
      method: 'check',
      reference: '',
      memo: '',
      allocations: [{ invoiceId, amountMinor: appliedMinor }],
    });
  const kickoff = await issueBill(services, acting, first, DAY, percent(30_000_000n));
  const overpaid = await pay(kickoff, 1_360_000n, 1_350_000n);
  const mistake = await issueBill(services, acting, first, DAY, percent(20_000_000n));
  await voidInvoice(services, acting, mistake, { reason: 'Not done yet', on: DAY });
  const rest = { retainage: { kind: 'left_off' }, release: { kind: 'all' } } as const;
  const final = await issueBill(services, acting, first, DAY, rest);
  await applyCredit(services, acting, overpaid, {
    on: DAY,
    allocations: [{ invoiceId: final, amountMinor: 10_000n }],
  });
  const bounced = await pay(final, 500_000n, 500_000n);
  await reversePayment(services, acting, bounced, { reason: 'Bounced', on: DAY });
  await issueBill(services, acting, second, DAY, {});
}

beforeAll(async () => {
  database = await openTestDatabase();
  const services = testServices(database);
  const acting = await foundCompany(services);
  await replay(services, acting);
  reader = readerOf(booksRoutes(services), acting);
});
afterAll(() => database.close());

test.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('entry %i is booked as the page shows it', async (number) => {
  const { rows } = await reader.read(wire.listEntries, '/books/entries');
  const entry = rows.find((row) => row.number === number);
  const side = (amount: string) => (amount === '0.00' ? '' : amount);
  const booked = entry?.lines.map((line) => [line.account.name, side(line.debit), side(line.credit)]);
  expect(booked).toEqual(tableUnder(new RegExp(`^${number}\\. `)));
});

test('the page leaves no entry out', async () => {
  const { rows } = await reader.read(wire.listEntries, '/books/entries');
  expect(rows.length).toBe(9);
});

test('the balance sheet is the one of the page', async () => {
  const sheet = await reader.read(wire.readBalanceSheet, '/books/balance-sheet');
  const section = (name: string, { rows, total }: typeof sheet.assets) => [
    ...rows.map((row) => [row.name, row.balance]),
    [name, total],
  ];
  expect([
    ...section('Assets', sheet.assets),
    ...section('Liabilities', sheet.liabilities),
    ...section('Equity', sheet.equity),
    ['Liabilities and equity', sheet.liabilitiesAndEquity],
  ]).toEqual(tableUnder(/^The balance sheet/));
});

test('and the books tie', async () => {
  expect((await reader.read(wire.checkBooks, '/books/check')).faults).toEqual([]);
});
