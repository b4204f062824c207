import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTaxRate } from '#endpoints/company.ts';
import { readBillingSummary, readEstimate, reviseEstimate } from '#endpoints/estimates.ts';
import { createInvoice, readInvoice, readInvoicePdf, voidInvoice } from '#endpoints/invoices.ts';
import { applyCredit } from '#endpoints/payments.ts';
import type { Bookkeeper, Estimate, Invoice, NewPayment, Payment } from '#tests/support/bookkeeper.ts';
import { type Bookkeeping, startBookkeeping } from '#tests/support/bookkeeping.ts';
import { missingPackage } from '#tests/support/missing-package.ts';
import { pdfText } from '#tests/support/pdf-text.ts';
import { panel, sums } from './figures.ts';
import { type Typed, typedBill } from './typed-bill.ts';

// A renovation of 60 lines in 6 sections, 33,325.50 in all; 10% held, 7.25% tax on all but the first section. What
// each bill must come to was reckoned apart from the product, with exact fractions.
const SECTIONS = ['Demolition', 'Structure', 'Plumbing', 'Electrical', 'Finishes', 'Kitchen'];
const LINES = SECTIONS.flatMap((section, s) =>
  Array.from({ length: 10 }, (_, i) => ({
    section,
    description: `${section} ${i + 1}`,
    // 100.00 for each section and 37.35 for each line of it: 137.35, 174.70, … 973.50.
    cents: 10_000 * (s + 1) + 3_735 * (i + 1),
  })),
);

/** By line: the same percentage complete on all lines of a section, the other sections left blank. */
const complete = (percents: Readonly<Record<string, string>>): Typed => ({
  lines: LINES.map(({ section }) => percents[section] ?? ''),
});

let bookkeeping: Bookkeeping;
let books: Bookkeeper;
let job: Estimate;
let credit: Payment;
const bills = new Map<string, Invoice>();

async function bill(name: string, invoiceDate: string, typed: Typed): Promise<Invoice> {
  const issued = await books.bill(job, { ...typedBill(job, typed), invoiceDate, heading: name });
  bills.set(name, issued);
  return issued;
}

const idOf = (name: string): string => String(bills.get(name)?.id);

function pay(receivedOn: string, amount: string, to: NonNullable<NewPayment['to']>): Promise<Payment> {
  const named = Object.entries(to).map(([name, part]) => [idOf(name), part]);
  return books.pay({ customerId: job.customer.id, receivedOn, amount, to: Object.fromEntries(named) });
}

beforeAll(async () => {
  bookkeeping = await startBookkeeping();
  books = await bookkeeping.newCompany();
  const { id } = await books.call(createTaxRate, { body: { name: 'Sales tax', rate: '7.25' } });
  job = await books.newEstimate({
    title: 'Town house',
    retainageRate: '10',
    lines: LINES.map(({ section, description, cents }) => ({
      section,
      description,
      unitPrice: `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`,
      taxRateId: section === 'Demolition' ? null : id,
    })),
  });
});
afterAll(() => bookkeeping.stop());

describe('a renovation of 60 lines billed by line', () => {
  test('its lines add up to 33,325.50', () => {
    expect([job.lines.length, job.contractSum]).toEqual([60, '33325.50']);
  });

  test('February: demolition done, structure half', async () => {
    const typed = complete({ Demolition: '100%', Structure: '50%' });
    expect(sums(await bill('February', '2026-02-28', typed))).toEqual([
      '5081.40',
      '508.14',
      '0.00',
      '146.97',
      '4720.23',
    ]);
    expect((await pay('2026-03-10', '3000.00', { February: '3000.00' })).unapplied).toBe('0.00');
  });

  test('March: structure 80%, plumbing 33.33%; what is blank keeps its progress', async () => {
    const march = await bill('March', '2026-03-31', complete({ Structure: '80%', Plumbing: '33.33%' }));
    expect(sums(march)).toEqual(['2900.84', '290.08', '0.00', '210.31', '2821.07']);
    expect(march.figures.lines[0]).toMatchObject({ thisBill: '0.00', percentToDate: '100.00' });
  });

  test('a dollar bill of 1,500.00 between goes to no line that is done', async () => {
    const between = await bill('Advance on fittings', '2026-04-15', { amount: '1500.00' });
    expect(sums(between)).toEqual(['1500.00', '150.00', '0.00', '108.75', '1458.75']);
    const demolition = between.figures.lines.slice(0, 10).map((line) => line.thisBill);
    expect(new Set(demolition)).toEqual(new Set(['0.00']));
    await pay('2026-05-02', '5000.00', {
      February: '1720.23',
      March: '2821.07',
      'Advance on fittings': '458.70',
    });
  });

  test('May: billed on the wrong section and voided; billed again it is as if nothing had been', async () => {
    const before = await books.tallyOf(job);
    const wrong = await bill('Wrong section', '2026-05-15', complete({ Electrical: '60%' }));
    expect(sums(wrong)).toEqual(['3332.54', '333.25', '0.00', '241.61', '3240.90']);
    await books.call(voidInvoice, { params: wrong, body: { reason: 'Wrong section', on: '2026-05-20' } });
    expect(await books.tallyOf(job)).toEqual(before);
    const may = await bill('May', '2026-05-31', complete({ Finishes: '60%' }));
    expect(sums(may)).toEqual(['3882.97', '388.30', '0.00', '281.51', '3776.18']);
    expect([wrong.applicationNumber, may.applicationNumber]).toEqual([4, 5]);
  });

  test('the final bill: the rest of every line, nothing withheld, all that is held', async () => {
    const typed = { remaining: true, retainage: 'none', release: 'all' } as const;
    const final = await bill('Final', '2026-08-31', typed);
    expect(sums(final)).toEqual(['19960.29', '0.00', '1336.52', '1447.13', '22743.94']);
    expect(new Set(final.figures.lines.map((line) => line.percentToDate))).toEqual(new Set(['100.00']));
    expect(await books.tallyOf(job)).toMatchObject({
      fullyInvoiced: true,
      retainageReleased: true,
      unbilled: '0.00',
    });
  });

  test('extra sockets past the ceiling: refused by 250.00, issued with a reason, on record as over', async () => {
    const typed = { amount: '250.00', retainage: 'none' } as const;
    const body = { ...typedBill(job, typed), invoiceDate: '2026-09-10', issue: true };
    expect(await books.refusal(createInvoice, { params: job, body })).toMatchObject({
      code: 'past_ceiling',
      details: { over: '250.00', cumulative: '33575.50', cumulativePercent: '100.75' },
    });
    const extra = await bill('Extra sockets', '2026-09-10', { ...typed, override: 'Agreed on site' });
    expect([...sums(extra), extra.over]).toEqual(['250.00', '0.00', '0.00', '16.46', '266.46', '250.00']);
  });

  test('payments that never match a bill: surplus, credit applied later, the last one over several', async () => {
    const surplus = await pay('2026-06-20', '6000.00', { 'Advance on fittings': '1000.05', May: '3776.18' });
    expect(surplus.unapplied).toBe('1223.77');
    await pay('2026-09-05', '21000.00', { Final: '21000.00' });
    const allocations = [{ invoiceId: idOf('Final'), amount: '1223.77' }];
    const applied = await books.call(applyCredit, {
      params: surplus,
      body: { on: '2026-09-06', allocations },
    });
    expect(applied.unapplied).toBe('0.00');
    const last = await pay('2026-09-30', '800.00', { Final: '520.17', 'Extra sockets': '266.46' });
    expect(last.unapplied).toBe('13.37');
    credit = last;
    expect(panel(await books.tallyOf(job))).toMatchObject({
      outstanding: '0.00',
      flags: ['retainageReleased', 'paidInFull'],
    });
  });

  test('the extra becomes a line of the estimate: a bill of 0.00 settles the lines, its tax follows them', async () => {
    const { version, lines } = await books.call(readEstimate, { params: job });
    const kept = lines.map(({ id, section, description, unitPrice, taxRateId }) => ({
      id,
      section,
      description,
      unitPrice,
      taxRateId,
    }));
    const extra = { description: 'Extra sockets', unitPrice: '250', taxRateId: lines[59]?.taxRateId ?? null };
    const body = { version, lines: [...kept, extra], reason: 'Agreed on site' };
    await books.call(reviseEstimate, { params: job, body });
    expect(await books.tallyOf(job)).toMatchObject({
      linesToSettle: true,
      over: '0.00',
      fullyInvoiced: false,
    });
    job = await books.call(readEstimate, { params: job });
    // 22.90 of the 250.00 had gone to demolition, which is not taxed; the new line is.
    const settled = await bill('Settlement', '2026-10-15', { remaining: true, retainage: 'none' });
    expect(sums(settled)).toEqual(['0.00', '0.00', '0.00', '1.66', '1.66']);
    expect(settled.figures.lines[60]).toMatchObject({ thisBill: '250.00', percentToDate: '100.00' });
    const allocations = [{ invoiceId: settled.id, amount: '1.66' }];
    await books.call(applyCredit, { params: credit, body: { on: '2026-10-15', allocations } });
  });
});

describe('what is left', () => {
  test('the panel', async () => {
    const tally = await books.tallyOf(job);
    expect(panel(tally)).toEqual({
      contractSum: '33575.50',
      billed: '33575.50',
      collected: '35788.29',
      outstanding: '0.00',
      held: '0.00',
      unbilled: '0.00',
      flags: ['fullyInvoiced', 'retainageReleased', 'paidInFull'],
    });
    expect([tally.over, tally.percentBilled, tally.taxBilled]).toEqual(['0.00', '100.00', '2212.79']);
  });

  test('every bill in its order with its cumulative total, the void one struck through', async () => {
    const { invoices } = await books.call(readBillingSummary, { params: job });
    expect(invoices.map(({ heading, status, billedToDate }) => [heading, status, billedToDate])).toEqual([
      ['February', 'paid', '5081.40'],
      ['March', 'paid', '7982.24'],
      ['Advance on fittings', 'paid', '9482.24'],
      ['Wrong section', 'void', null],
      ['May', 'paid', '13365.21'],
      ['Final', 'paid', '33325.50'],
      ['Extra sockets', 'paid', '33575.50'],
      ['Settlement', 'paid', '33575.50'],
    ]);
  });

  test.each([
    [2, ['Extra sockets', 'Settlement'], true],
    [
      8,
      [
        'February',
        'March',
        'Advance on fittings',
        'Wrong section',
        'May',
        'Final',
        'Extra sockets',
        'Settlement',
      ],
      false,
    ],
  ])('its %i newest bills, and whether there are older ones', async (newest, headings, hasEarlier) => {
    const summary = await books.call(readBillingSummary, { params: job, query: { newest } });
    expect(summary.invoices.map(({ heading }) => heading)).toEqual(headings);
    expect(summary.hasEarlier).toBe(hasEarlier);
  });

  test('what was paid on the final bill, by what', async () => {
    const { payments } = await books.call(readInvoice, { params: { id: idOf('Final') } });
    expect(payments.map(({ on, amount }) => [on, amount])).toEqual([
      ['2026-09-05', '21000.00'],
      ['2026-09-06', '1223.77'],
      ['2026-09-30', '520.17'],
    ]);
  });

  test.each([
    {
      asOf: '2026-05-31',
      balances: {
        Bank: '8000.00',
        'Accounts receivable': '4776.23',
        'Retainage receivable': '1336.52',
        'Contract revenue': '-13365.21',
        'Sales tax payable': '-747.54',
      },
    },
    {
      asOf: '2026-12-31',
      balances: {
        Bank: '35800.00',
        'Customer credits': '-11.71',
        'Contract revenue': '-33575.50',
        'Sales tax payable': '-2212.79',
      },
    },
  ])('the books as of $asOf', async ({ asOf, balances }) => {
    expect(await books.trialBalance(asOf)).toEqual(balances);
  });

  test('the books are clean', () => books.cleanBooks());
});

test.skipIf(missingPackage('poppler-utils'))('the final bill on paper (needs poppler-utils)', async () => {
  const response = await books.send(readInvoicePdf, { params: { id: idOf('Final') } });
  const text = pdfText(new Uint8Array(await response.arrayBuffer()));
  for (const { description } of LINES) expect(text).toContain(description);
  for (const figure of ['19,960.29', '1,336.52', '1,447.13', '22,743.94', '33,325.50']) {
    expect(text).toContain(figure);
  }
});
