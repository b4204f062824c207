import { createHash } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { updateCompany } from '#endpoints/company.ts';
import { updateCustomer } from '#endpoints/customers.ts';
import { deleteEstimate, readEstimate, reviseEstimate, updateEstimate } from '#endpoints/estimates.ts';
import { deleteDraft, issueInvoice, readInvoice, readInvoicePdf, updateDraft } from '#endpoints/invoices.ts';
import {
  type Bookkeeper,
  type Estimate,
  type Invoice,
  LAST_DAY,
  type Payment,
} from '#tests/support/bookkeeper.ts';
import { type Bookkeeping, startBookkeeping } from '#tests/support/bookkeeping.ts';

let bookkeeping: Bookkeeping;
let books: Bookkeeper;
let job: Estimate;
let bill: Invoice;
let payment: Payment;
beforeAll(async () => {
  bookkeeping = await startBookkeeping();
  books = await bookkeeping.newCompany();
  job = await books.newEstimate({ lines: [['Framing', '60000']], retainageRate: '10' });
  bill = await books.billPercent(job, '25');
  payment = await books.pay({ customerId: job.customer.id, amount: '500', to: { [bill.id]: '500' } });
  // It is printed behind the request that issued it, or when it is first asked for.
  await pdf();
});
afterAll(() => bookkeeping.stop());

const pdf = async () => {
  const response = await books.send(readInvoicePdf, { params: bill });
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(response.headers.get('etag')).toBe(`"${createHash('sha256').update(bytes).digest('hex')}"`);
  return bytes;
};

describe('through the API an issued invoice is not', () => {
  const body = { basis: { kind: 'percent', percent: '30' }, invoiceDate: LAST_DAY } as const;

  test.each([
    ['changed', () => books.refusal(updateDraft, { params: bill, body: { ...body, version: bill.version } })],
    ['deleted', () => books.refusal(deleteDraft, { params: bill })],
    ['issued again', () => books.refusal(issueInvoice, { params: bill, body: {} })],
  ])('%s', async (_, tried) => {
    expect((await tried()).code).toBe('invoice_not_draft');
    expect((await books.call(readInvoice, { params: bill })).gross).toBe('15000.00');
  });

  test('moved by its estimate: it takes a revision, and that leaves the bill as it was', async () => {
    const { version, lines, customer } = await books.call(readEstimate, { params: job });
    const framing = lines.map(({ id, description }) => ({ id, description, unitPrice: '80000' }));
    const written = {
      customerId: customer.id,
      title: 'Other',
      estimateDate: LAST_DAY,
      lines: framing,
      version,
    };
    expect((await books.refusal(updateEstimate, { params: job, body: written })).code).toBe(
      'estimate_needs_revision',
    );
    expect((await books.refusal(deleteEstimate, { params: job })).code).toBe('estimate_not_deletable');
    const before = await books.call(readInvoice, { params: bill });
    const revised = await books.call(reviseEstimate, {
      params: job,
      body: { version, lines: framing, reason: 'A second floor' },
    });
    expect(revised.contractSum).toBe('80000.00');
    expect(await books.call(readInvoice, { params: bill })).toEqual(before);
  });

  test('printed anew: customer and company may change their names, its file stays', async () => {
    const before = await pdf();
    await books.call(updateCustomer, { params: job.customer, body: { name: 'Harbour View Ltd' } });
    await books.call(updateCompany, { body: { name: 'Rivera & Daughters', timeZone: 'America/New_York' } });
    expect(before.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await pdf()).equals(before)).toBe(true);
  });
});

describe('by SQL, with the role and the company of the application, nobody can', () => {
  /** What PostgreSQL says to a statement; whatever it did is undone. */
  async function tried(statement: string, id: string, companyId = books.companyId): Promise<string> {
    const client = new pg.Client({ connectionString: bookkeeping.database.url });
    await client.connect();
    try {
      await client.query('begin');
      await client.query(`set local app.company = '${companyId}'`);
      const { rowCount } = await client.query(statement, [id]);
      return `changed ${rowCount}`;
    } catch (error) {
      return (error as Error).message;
    } finally {
      await client.end();
    }
  }

  test.each([
    [
      'change its amount',
      'update invoice set gross_minor = gross_minor + 1, due_minor = due_minor + 1 where id = $1',
      'an issued invoice is never changed',
    ],
    [
      'change its number',
      "update invoice set number = 'INV-9999' where id = $1",
      'an issued invoice is never changed',
    ],
    [
      'make it a draft again',
      "update invoice set state = 'draft' where id = $1",
      'an issued invoice is never changed',
    ],
    ['delete it', 'delete from invoice where id = $1', 'an issued invoice is never deleted'],
    ['change its lines', 'update invoice_line set this_minor = 1 where invoice_id = $1', / is append-only$/],
    ['delete its lines', 'delete from invoice_line where invoice_id = $1', / is append-only$/],
    ['change its file', "update invoice_file set bytes = '' where invoice_id = $1", / is append-only$/],
    [
      'pay it beyond what is due',
      'update invoice_balance set paid_minor = due_minor + 1 where invoice_id = $1',
      /paid_within_due/,
    ],
    [
      'void it while it is paid',
      'update invoice_balance set voided = true where invoice_id = $1',
      /void_is_unpaid/,
    ],
    ['delete its entry', 'delete from entry where document_id = $1', / is append-only$/],
    [
      'change its entry',
      'update entry_line set debit_minor = 1 where invoice_id = $1 and debit_minor > 0',
      / is append-only$/,
    ],
  ])('%s', async (_, statement, refusal) => {
    expect(await tried(statement, bill.id)).toMatch(refusal);
  });

  test.each([
    [
      'change what was received',
      'update payment set amount_minor = 1 where id = $1',
      'a payment is never changed',
    ],
    ['delete it', 'delete from payment where id = $1', 'a payment is never deleted'],
    [
      'take back what was applied',
      'delete from payment_allocation where payment_id = $1',
      / is append-only$/,
    ],
  ])('%s of a payment', async (_, statement, refusal) => {
    expect(await tried(statement, payment.id)).toMatch(refusal);
  });

  test('book on one side only', async () => {
    const statement = `insert into entry_line (company_id, entry_id, position, account_id, entry_date, debit_minor, credit_minor)
      select company_id, entry_id, 99, account_id, entry_date, 5, 0 from entry_line where invoice_id = $1 limit 1`;
    expect(await tried(statement, bill.id)).toBe('an entry does not balance');
  });

  test('see the invoice for another company', async () => {
    const other = await bookkeeping.newCompany();
    expect((await other.refusal(readInvoice, { params: bill })).code).toBe('not_found');
    const seen = 'select from invoice where id = $1';
    expect(await tried(seen, bill.id)).toBe('changed 1');
    expect(await tried(seen, bill.id, other.companyId)).toBe('changed 0');
  });
});

test('after all of it the books are clean', () => books.cleanBooks());
