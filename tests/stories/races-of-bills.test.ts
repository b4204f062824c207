import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { setClosingDate } from '#endpoints/company.ts';
import { createEstimate, readEstimate, reviseEstimate, updateEstimate } from '#endpoints/estimates.ts';
import {
  createInvoice,
  deleteDraft,
  issueInvoice,
  listInvoices,
  updateDraft,
  voidInvoice,
} from '#endpoints/invoices.ts';
import type { Problem } from '#endpoints/problem.ts';
import { type Bookkeeper, type Invoice, LAST_DAY } from '#tests/support/bookkeeper.ts';
import { type Bookkeeping, startBookkeeping } from '#tests/support/bookkeeping.ts';
import { outcomes } from '#tests/support/outcomes.ts';
import { rounds } from '#tests/support/rounds.ts';
import { times } from '#tests/support/times.ts';

let bookkeeping: Bookkeeping;
let books: Bookkeeper;
beforeAll(async () => {
  bookkeeping = await startBookkeeping();
});
beforeEach(async () => {
  books = await bookkeeping.newCompany();
});
afterAll(() => bookkeeping.stop());

const tenPercent = { basis: { kind: 'percent', percent: '10' }, invoiceDate: LAST_DAY, issue: true } as const;

const smallJob = () => books.newEstimate({ lines: [['Work', '1000']], retainageRate: '10' });

async function issuedNumbers(): Promise<readonly (string | null)[]> {
  const { rows } = await books.call(listInvoices, { query: { limit: 200 } });
  return rows.map((row) => row.number).sort();
}

const numbersTo = (last: number) => times(last).map((index) => `INV-${String(index + 1).padStart(4, '0')}`);

describe('many at once', () => {
  test('20 bills of 10% on one contract: 10 are issued, 10 refused, 100.00% is billed', async () => {
    const job = await smallJob();
    const asked = times(20).map(() => books.send(createInvoice, { params: job, body: tenPercent }));
    expect(await outcomes(await Promise.all(asked))).toEqual({ done: 10, past_ceiling: 10 });
    const tally = await books.tallyOf(job);
    expect([tally.billed, tally.percentBilled, tally.held, tally.fullyInvoiced]).toEqual([
      '1000.00',
      '100.00',
      '100.00',
      true,
    ]);
    expect(await issuedNumbers()).toEqual(numbersTo(10));
    await books.cleanBooks();
  });

  test('the first bills of 50 estimates: 50 numbers without a gap', async () => {
    const customerId = await books.newCustomer();
    const jobs = await Promise.all(
      times(50).map((index) => books.newEstimate({ customerId, lines: [[`Work ${index}`, '1000']] })),
    );
    expect(new Set(jobs.map((job) => job.number)).size).toBe(50);
    const bills = await Promise.all(jobs.map((job) => books.billPercent(job, '30')));
    expect(bills.map((bill) => bill.number).sort()).toEqual(numbersTo(50));
    expect(new Set(bills.map((bill) => bill.applicationNumber))).toEqual(new Set([1]));
    await books.cleanBooks();
  });
});

describe('the same request', () => {
  test('sent again with its key gets the same invoice; another request under that key is refused', async () => {
    const job = await smallJob();
    const asking = { params: job, body: tenPercent, key: randomUUID() };
    const first = await books.call(createInvoice, asking);
    expect(await books.call(createInvoice, asking)).toEqual(first);
    const other = { ...asking, body: { ...tenPercent, heading: 'Kickoff' } };
    expect((await books.refusal(createInvoice, other)).code).toBe('key_reused');
    expect((await books.tallyOf(job)).billed).toBe('100.00');
  });

  test('10 times at once with one key gives one invoice and ten times the same answer', async () => {
    const job = await smallJob();
    const asking = { params: job, body: tenPercent, key: randomUUID() };
    const answers = await Promise.all(times(10).map(() => books.call(createInvoice, asking)));
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(1);
    expect((await books.tallyOf(job)).billed).toBe('100.00');
    expect(await issuedNumbers()).toEqual(['INV-0001']);
    await books.cleanBooks();
  });

  test('with the keys of ten clicks, on a contract with room for one, is issued once', async () => {
    const job = await smallJob();
    const body = { ...tenPercent, basis: { kind: 'remaining' } } as const;
    const responses = await Promise.all(
      times(10).map(() => books.send(createInvoice, { params: job, body })),
    );
    expect(await outcomes(responses)).toEqual({ done: 1, nothing_left_to_bill: 9 });
    await books.cleanBooks();
  });
});

describe('one draft', () => {
  const draft = (job: { readonly id: string }) => books.bill(job, { ...tenPercent, issue: false });

  test('issued eight times at once is one invoice', async () => {
    const job = await smallJob();
    const { id } = await draft(job);
    const asked = times(8).map(() => books.send(issueInvoice, { params: { id }, body: {} }));
    expect(await outcomes(await Promise.all(asked))).toEqual({ done: 1, invoice_not_draft: 7 });
    expect((await books.tallyOf(job)).billed).toBe('100.00');
    await books.cleanBooks();
  });

  test('issued, changed and deleted at once: it is issued as it was, or not at all', async () => {
    await rounds(6, async () => {
      const job = await smallJob();
      const { id, version } = await draft(job);
      const params = { id };
      const changed = { basis: { kind: 'amount', amount: '1.00' }, invoiceDate: LAST_DAY, version } as const;
      const responses = await Promise.all([
        books.send(issueInvoice, { params, body: { confirm: { gross: '100.00', due: '90.00' } } }),
        books.send(updateDraft, { params, body: changed }),
        books.send(deleteDraft, { params }),
      ]);
      const counted = await outcomes(responses);
      expect(counted.done).toBeGreaterThanOrEqual(1);
      const { rows } = await books.call(listInvoices, { query: { estimateId: job.id } });
      const issued = rows.filter((row) => row.number !== null).map((row) => row.gross);
      expect(issued).toEqual(responses[0].ok ? ['100.00'] : []);
    });
    await books.cleanBooks();
  });
});

describe('a bill and what changes its contract, at once', () => {
  test('voided eight times at once, a bill is void once', async () => {
    const job = await smallJob();
    const { id } = await books.billPercent(job, '10');
    const body = { reason: 'Wrong month' };
    const asked = times(8).map(() => books.send(voidInvoice, { params: { id }, body }));
    expect(await outcomes(await Promise.all(asked))).toEqual({ done: 1, already_void: 7 });
    expect(await books.trialBalance()).toEqual({});
    await books.cleanBooks();
  });

  test('a revision down to 1,000.00 and a bill past that: only one goes through', async () => {
    await rounds(6, async () => {
      const job = await books.newEstimate({ lines: [['Work', '2000']] });
      await books.billPercent(job, '50');
      const { version, lines } = await books.call(readEstimate, { params: job });
      const kept = lines.map(({ id, description }) => ({ id, description, unitPrice: '1000' }));
      const responses = await Promise.all([
        books.send(createInvoice, { params: job, body: tenPercent }),
        books.send(reviseEstimate, {
          params: job,
          body: { version, lines: kept, reason: 'Smaller kitchen' },
        }),
      ]);
      expect(responses.filter((response) => response.ok)).toHaveLength(1);
      const { contractSum, billed } = await books.tallyOf(job);
      expect([
        ['2000.00', '1200.00'],
        ['1000.00', '1000.00'],
      ]).toContainEqual([contractSum, billed]);
    });
    await books.cleanBooks();
  });

  test('revised five times from the same version, it is revised once', async () => {
    const job = await books.newEstimate({ lines: [['Work', '2000']] });
    await books.billPercent(job, '50');
    const { version, lines } = await books.call(readEstimate, { params: job });
    const asked = times(5).map((index) => {
      const kept = lines.map(({ id, description }) => ({
        id,
        description,
        unitPrice: String(3_000 + index),
      }));
      const body = { version, lines: kept, reason: 'Larger kitchen' };
      return books.send(reviseEstimate, { params: job, body });
    });
    expect(await outcomes(await Promise.all(asked))).toEqual({ done: 1, changed_meanwhile: 4 });
    await books.cleanBooks();
  });

  test('written anew and billed for the first time, the bill is of one of the two', async () => {
    const customerId = await books.newCustomer();
    await rounds(8, async () => {
      const written = { customerId, title: 'Garage', estimateDate: LAST_DAY };
      const { id, version } = await books.call(createEstimate, {
        body: { ...written, lines: [{ description: 'Work', unitPrice: '1000' }] },
      });
      const larger = { ...written, lines: [{ description: 'More work', unitPrice: '2000' }], version };
      const whole = { basis: { kind: 'remaining' }, invoiceDate: LAST_DAY, issue: true } as const;
      const [changed, billed] = await Promise.all([
        books.send(updateEstimate, { params: { id }, body: larger }),
        books.send(createInvoice, { params: { id }, body: whole }),
      ]);
      expect(billed.ok).toBe(true);
      const { gross } = (await billed.json()) as Invoice;
      expect(gross).toBe(changed.ok ? '2000.00' : '1000.00');
      expect(await books.tallyOf({ id })).toMatchObject({ billed: gross, contractSum: gross });
    });
    await books.cleanBooks();
  });

  test('a bill and the void of the one before it: each sees the other or neither', async () => {
    await rounds(8, async () => {
      const job = await smallJob();
      const { id } = await books.billPercent(job, '10');
      const [billed, voided] = await Promise.all([
        books.send(createInvoice, { params: job, body: tenPercent }),
        books.send(voidInvoice, { params: { id }, body: { reason: 'Wrong month' } }),
      ]);
      expect(billed.ok).toBe(true);
      const next = (await billed.json()) as Invoice;
      expect(next.applicationNumber).toBe(2);
      const { billed: total } = await books.tallyOf(job);
      expect(total).toBe(voided.ok ? '100.00' : '200.00');
      if (!voided.ok) expect(((await voided.json()) as Problem).code).toBe('not_newest');
    });
    await books.cleanBooks();
  });

  test('bills while the books are closed: refused in words or booked, none in between', async () => {
    let booked = 0;
    await rounds(6, async () => {
      const customerId = await books.newCustomer();
      const jobs = await Promise.all(
        times(8).map((n) => books.newEstimate({ customerId, lines: [[`${n}`, '1000']] })),
      );
      const [closed, ...responses] = await Promise.all([
        books.send(setClosingDate, { body: { closedThrough: LAST_DAY } }),
        ...jobs.map((job) => books.send(createInvoice, { params: job, body: tenPercent })),
      ]);
      expect(closed.ok).toBe(true);
      const { done = 0, period_closed: refused = 0 } = await outcomes(responses);
      expect(done + refused).toBe(jobs.length);
      booked += done;
      expect(await issuedNumbers()).toEqual(numbersTo(booked));
      await books.call(setClosingDate, { body: { closedThrough: null, reason: 'Another round' } });
    });
    await books.cleanBooks();
  });
});
