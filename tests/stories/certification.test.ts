import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { certifyApplication, previewCertificate } from '#endpoints/certificates.ts';
import { readEstimate } from '#endpoints/estimates.ts';
import { createInvoice, readInvoice, voidInvoice } from '#endpoints/invoices.ts';
import { changeRetainage } from '#endpoints/retainage.ts';
import { type Bookkeeper, type Estimate, type Invoice, LAST_DAY } from '#tests/support/bookkeeper.ts';
import { type Bookkeeping, startBookkeeping } from '#tests/support/bookkeeping.ts';
import { outcomes } from '#tests/support/outcomes.ts';
import { times } from '#tests/support/times.ts';
import { type Cells, typedBill } from './typed-bill.ts';

// Applied, certified, paid: three different amounts. Work of 100,000.00 in two lines, 10% held.
let bookkeeping: Bookkeeping;
let books: Bookkeeper;
let job: Estimate;
beforeAll(async () => {
  bookkeeping = await startBookkeeping();
});
beforeEach(async () => {
  books = await bookkeeping.newCompany();
  job = await books.newEstimate({
    lines: [
      ['Framing', '60000'],
      ['Roof', '40000'],
    ],
    retainageRate: '10',
  });
});
afterAll(() => bookkeeping.stop());

const oneLine = () => books.newEstimate({ lines: [['Work', '100000']], retainageRate: '10' });

const typed = (application: readonly Cells[], issue: boolean) => ({
  ...typedBill(job, { application }),
  invoiceDate: LAST_DAY,
  issue,
});
const apply = (application: readonly Cells[]) =>
  books.call(createInvoice, { params: job, body: typed(application, true) });
const draft = (application: readonly Cells[]) =>
  books.call(createInvoice, { params: job, body: typed(application, false) });

const inTotal = (due: string, reason = 'Framing not plumb') => ({
  certified: { kind: 'in_total' as const, due },
  reason,
});
const byLine = (framing: string, reason = 'Measured on site') => ({
  certified: { kind: 'by_line' as const, lines: [{ lineId: String(job.lines[0]?.id), work: framing }] },
  reason,
});
const certify = (invoice: Invoice, body: ReturnType<typeof inTotal> | ReturnType<typeof byLine>) =>
  books.call(certifyApplication, { params: { id: invoice.id }, body });

const figures = ({ gross, withheld, due }: Invoice) => [gross, withheld, due];
const summaryOf = ({ figures: { application } }: Invoice) => {
  const { L4, L5, L6, L7, L8 } = application?.summary ?? {};
  return { L4, L5, L6, L7, L8 };
};

describe('an application that posts when it is certified', () => {
  test('41,850.00 applied, 40,000.00 certified: that is what posts, and where the next one starts', async () => {
    job = await oneLine();
    const applied = await draft(['46.5%']);
    expect(figures(applied)).toEqual(['46500.00', '4650.00', '41850.00']);
    const bill = await certify(applied, inTotal('40000'));
    expect(figures(bill)).toEqual(['44444.44', '4444.44', '40000.00']);
    expect(bill.certificate).toMatchObject({
      reason: 'Framing not plumb',
      appliedGross: '46500.00',
      appliedDue: '41850.00',
      certifiedDue: '40000.00',
      cutGross: '2055.56',
      cutDue: '1850.00',
      rounding: '0.00',
      creditNoteId: null,
    });
    expect(await books.trialBalance()).toEqual({
      'Accounts receivable': '40000.00',
      'Retainage receivable': '4444.44',
      'Contract revenue': '-44444.44',
    });
    const next = await apply(['50%']);
    expect(summaryOf(next)).toEqual({
      L4: '50000.00',
      L5: '5000.00',
      L6: '45000.00',
      L7: '40000.00',
      L8: '5000.00',
    });
    await books.cleanBooks();
  });

  test('by line: the other line stays as applied', async () => {
    const bill = await certify(await draft(['50%', '25%']), byLine('27000'));
    expect(bill.figures.lines.map((line) => line.thisBill)).toEqual(['27000.00', '10000.00']);
    expect(bill.certificate?.lines).toEqual([
      { lineId: job.lines[0]?.id, applied: '30000.00', certified: '27000.00' },
    ]);
    await books.cleanBooks();
  });

  test('in full: nothing is cut, and no reason is needed', async () => {
    const bill = await certify(await draft(['50%', '50%']), inTotal('45000', ''));
    expect([bill.due, bill.certificate?.cutDue]).toEqual(['45000.00', '0.00']);
    await books.cleanBooks();
  });

  test('a due that no amount of work gives: the cent is shown, and not posted', async () => {
    const bill = await certify(await draft(['46.5%', '46.5%']), inTotal('40000.05'));
    const { certifiedDue, rounding } = bill.certificate ?? {};
    expect(Number(bill.due) + Number(rounding)).toBeCloseTo(40_000.05, 2);
    expect(certifiedDue).toBe(bill.due);
    await books.cleanBooks();
  });
});

describe('an application that had posted before it was certified', () => {
  test('is cut by a credit note: as if only the certified bill had posted', async () => {
    job = await oneLine();
    const bill = await apply(['46.5%']);
    const certified = await certify(bill, inTotal('40000'));
    expect(figures(certified)).toEqual(['46500.00', '4650.00', '41850.00']);
    expect([certified.balance, certified.certificate?.cutGross]).toEqual(['40000.00', '2055.56']);
    const note = await books.call(readInvoice, {
      params: { id: String(certified.certificate?.creditNoteId) },
    });
    expect([note.kind, ...figures(note)]).toEqual(['credit_note', '-2055.56', '-205.56', '-1850.00']);
    expect(await books.trialBalance()).toEqual({
      'Accounts receivable': '40000.00',
      'Retainage receivable': '4444.44',
      'Contract revenue': '-44444.44',
    });
    await books.pay({ customerId: bill.customer.id, amount: '5000', to: { [bill.id]: '5000' } });
    // What is paid never changes what was certified.
    const next = await apply(['50%']);
    expect(summaryOf(next)).toMatchObject({ L7: '40000.00', L8: '5000.00' });
    await books.cleanBooks();
  });

  test('is figured under the rule that it was issued under, though the rule has changed since', async () => {
    job = await oneLine();
    const bill = await apply(['46.5%']);
    const { version } = await books.call(readEstimate, { params: job });
    const changed = { rule: { kind: 'flat' as const, rate: '25' }, reason: 'As agreed later.', version };
    await books.call(changeRetainage, { params: job, body: changed });
    const certified = await certify(bill, inTotal('40000'));
    expect([certified.balance, certified.certificate?.cutDue]).toEqual(['40000.00', '1850.00']);
    await books.cleanBooks();
  });

  test('is previewed in total and by line, and nothing is kept', async () => {
    const bill = await apply(['50%', '50%']);
    const before = await books.tallyOf(job);
    const preview = (body: Pick<ReturnType<typeof byLine> | ReturnType<typeof inTotal>, 'certified'>) =>
      books.call(previewCertificate, { params: { id: bill.id }, body });
    expect(await preview(inTotal('40000'))).toMatchObject({
      appliedDue: '45000.00',
      certifiedDue: '40000.00',
      cutGross: '5555.55',
      cutWithheld: '555.55',
      rounding: '0.00',
    });
    expect(await preview(byLine('27000'))).toMatchObject({
      certifiedDue: '42300.00',
      cutGross: '3000.00',
      lines: [{ applied: '30000.00', certified: '27000.00' }],
    });
    expect(await books.tallyOf(job)).toEqual(before);
    await books.cleanBooks();
    const beyond = { params: { id: bill.id }, body: { certified: inTotal('45000.01').certified } };
    expect((await books.refusal(previewCertificate, beyond)).code).toBe('certified_beyond_applied');
  });

  test('the cut can be taken back: the credit note is voided like a bill', async () => {
    const bill = await apply(['46.5%', '46.5%']);
    const { certificate } = await certify(bill, inTotal('40000'));
    const params = { id: String(certificate?.creditNoteId) };
    await books.call(voidInvoice, { params, body: { reason: 'Certified after all' } });
    const again = await books.call(readInvoice, { params: { id: bill.id } });
    expect([again.balance, again.certificate]).toEqual(['41850.00', null]);
    expect((await certify(bill, inTotal('41000'))).certificate?.cutDue).toBe('850.00');
    await books.cleanBooks();
  });
});

describe('what cannot be certified', () => {
  const refusal = async (invoice: Invoice, body: ReturnType<typeof inTotal> | ReturnType<typeof byLine>) =>
    (await books.refusal(certifyApplication, { params: { id: invoice.id }, body })).code;

  test('more than was applied for, a cut without a reason, an unknown bill', async () => {
    const bill = await apply(['50%', '25%']);
    expect(await refusal(bill, inTotal('36000.01'))).toBe('certified_beyond_applied');
    expect(await refusal(bill, byLine('30000.01'))).toBe('certified_beyond_applied');
    expect(await refusal(bill, inTotal('30000', ''))).toBe('reason_missing');
  });

  test('a bill that is no application, one that is paid on, one that is not the newest', async () => {
    const percent = await books.billPercent(job, '10');
    expect(await refusal(percent, inTotal('1000'))).toBe('certified_no_application');
    const first = await apply(['20%', '20%']);
    await books.pay({ customerId: first.customer.id, amount: '100', to: { [first.id]: '100' } });
    expect(await refusal(first, inTotal('1000'))).toBe('certified_after_payment');
    await apply(['30%', '30%']);
    expect(await refusal(first, inTotal('1000'))).toBe('certified_not_newest');
    await books.cleanBooks();
  });
});

test('certified eight times at once, a bill is cut once', async () => {
  const bill = await apply(['50%', '50%']);
  const asked = times(8).map(() =>
    books.send(certifyApplication, { params: { id: bill.id }, body: inTotal('40000') }),
  );
  expect(await outcomes(await Promise.all(asked))).toEqual({ done: 1, certified_not_newest: 7 });
  expect((await books.trialBalance())['Accounts receivable']).toBe('40000.00');
  await books.cleanBooks();
});

test('two releases at once: what is held is released once', async () => {
  await apply(['50%', '50%']);
  const release = () =>
    books.send(createInvoice, {
      params: job,
      body: { ...typedBill(job, { release: '3000' }), invoiceDate: LAST_DAY, issue: true },
    });
  expect(await outcomes(await Promise.all([release(), release()]))).toEqual({ done: 1, over_release: 1 });
  expect((await books.tallyOf(job)).held).toBe('2000.00');
  await books.cleanBooks();
});
