import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BillRequest } from '#core/billing/bill-request.ts';
import { loadAdvances } from '#db/advances.ts';
import { withCompany } from '#db/company.ts';
import { loadContract } from '#db/contracts.ts';
import { type InvoiceListRecord, listInvoicesOfEstimate } from '#db/invoices.ts';
import type { Database } from '#db/open.ts';
import { listPayments } from '#db/payments.ts';
import { foundCompany, testServices } from '#tests/support/company.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { discount, item, newCustomer, typedEstimate } from '#tests/support/estimates.ts';
import {
  type CorrectionHistory,
  type CorrectionStep,
  type MoneyStep,
  NAMED_CORRECTIONS,
  randomCorrections,
} from '#tests/support/random-corrections.ts';
import { refusalCode } from '#tests/support/refusal-code.ts';
import type { Acting } from './acting.ts';
import { applyCredit } from './apply-credit.ts';
import { checkBooks } from './check-books.ts';
import { createEstimate } from './create-estimate.ts';
import { createProgressInvoice } from './create-progress-invoice.ts';
import { createTaxRate } from './create-tax-rate.ts';
import { creditInvoice } from './credit-invoice.ts';
import { receiveAdvance } from './receive-advance.ts';
import { recordPayment } from './record-payment.ts';
import { reverseAdvance } from './reverse-advance.ts';
import { reversePayment } from './reverse-payment.ts';
import type { Services } from './services.ts';
import { takeBackCredit } from './take-back-credit.ts';
import { unwindInvoice } from './unwind-invoice.ts';
import { voidInvoice } from './void-invoice.ts';
import { withholdByPayer } from './withhold-by-payer.ts';

const DAY = '2026-03-31';

let database: Database;
let services: Services;
let acting: Acting;
let customerId: string;
beforeAll(async () => {
  database = await openTestDatabase();
  services = testServices(database);
  acting = await foundCompany(services);
  customerId = await newCustomer(services, acting);
});
afterAll(() => database.close());

async function newJob({ terms: taxTerms, held, compound }: CorrectionHistory) {
  const rate = (name: string, of: bigint, more: object) =>
    createTaxRate(services, acting, { name, rate: of, isDefault: false, ...more });
  const gst = await rate('GST', 5_000_000n, {});
  const pst = await rate('PST', 7_250_000n, { compound });
  const both = await rate('Both', 0n, { groupOf: [gst, pst] });
  const lines = [
    { ...item('Work', '333.33'), taxRateId: both },
    { ...item('More', '777.77'), taxRateId: gst },
    item('Plain', '145.05'),
    discount('Rebate', { price: '50' }),
  ];
  return createEstimate(services, acting, {
    ...typedEstimate(customerId, lines),
    taxTerms,
    retainage: held === 0n ? { kind: 'none' } : { kind: 'flat', rate: held },
    // One of the two rates is of the work with its tax, where tax is charged so that it can be.
    retainageOnTax: held === 5_000_000n,
  });
}

const isMoney = (one: CorrectionStep): one is MoneyStep =>
  one.kind === 'apply' ||
  one.kind === 'take back' ||
  one.kind === 'reverse' ||
  one.kind === 'reverse advance';

const pick = <T>(rows: readonly T[], which: number): T | undefined => rows[which % Math.max(rows.length, 1)];

async function takeMoneyStep(
  estimateId: string,
  { kind, which: at }: MoneyStep,
  bills: readonly InvoiceListRecord[],
): Promise<string> {
  const { payments, advances } = await withCompany(database, acting.company.id, async (tx) => ({
    payments: await listPayments(tx, acting.company.id, { customerId, limit: 20, after: null }),
    advances: await loadAdvances(tx, acting.company.id, estimateId),
  }));
  const given = { reason: 'Wrong', on: DAY };
  if (kind === 'reverse advance') {
    const advance = pick(advances, at);
    return advance
      ? refusalCode(reverseAdvance(services, acting, advance.advanceId, given))
      : 'nothing there';
  }
  if (kind === 'apply') {
    const credit = payments.find((one) => one.unapplied_minor > 0n);
    const open = bills.filter(
      (one) => one.due_minor > one.paid_minor + one.credited_minor && one.state === 'issued',
    );
    const bill = pick(open, at);
    if (!credit || !bill) return 'nothing there';
    const openMinor = bill.due_minor - bill.paid_minor - bill.credited_minor;
    const amountMinor = openMinor < credit.unapplied_minor ? openMinor : credit.unapplied_minor;
    const allocations = [{ invoiceId: bill.id, amountMinor }];
    return refusalCode(applyCredit(services, acting, credit.id, { on: DAY, allocations }));
  }
  const payment = pick(payments, at);
  if (!payment) return 'nothing there';
  if (kind === 'reverse') return refusalCode(reversePayment(services, acting, payment.id, given));
  const allocation = pick(payment.allocations, at);
  if (!allocation) return 'nothing there';
  return refusalCode(takeBackCredit(services, acting, payment.id, { ...given, allocationId: allocation.id }));
}

/** Takes a line back to a share of it, on a bill that is a credit note where it was billed further. */
async function correct(
  estimateId: string,
  { which: at, percent }: Extract<CorrectionStep, { kind: 'correct' }>,
) {
  const record = await withCompany(database, acting.company.id, (tx) =>
    loadContract(tx, acting.company.id, estimateId, { lock: false }),
  );
  const lineId = pick(record?.contract.lines ?? [], at)?.lineId ?? '';
  const entry = { kind: 'percent_to_date', percent } as const;
  const request: BillRequest = {
    basis: { kind: 'lines', lines: [{ lineId, entry, correctionReason: 'Measured again' }] },
    retainage: { kind: 'as_contract' },
    release: { kind: 'none' },
    overrideReason: null,
  };
  const made: { kind?: string } = {};
  const code = await refusalCode(
    createProgressInvoice(
      services,
      acting,
      estimateId,
      { request, invoiceDate: DAY, dueDate: null, heading: '', memo: '' },
      { issue: true },
    ).then(({ issued }) => {
      made.kind = issued?.invoice.kind ?? '';
    }),
  );
  return code === 'done' ? String(made.kind) : code;
}

async function takeStep(estimateId: string, one: CorrectionStep): Promise<string> {
  const invoices = await withCompany(database, acting.company.id, (tx) =>
    listInvoicesOfEstimate(tx, acting.company.id, estimateId),
  );
  if (one.kind === 'bill') {
    const request: BillRequest = {
      basis: { kind: 'percent', percent: one.percent, of: 'this_bill' },
      retainage: { kind: 'as_contract' },
      release: one.release ? { kind: 'percent', percent: 50_000_000n } : { kind: 'none' },
      overrideReason: null,
    };
    const input = { request, invoiceDate: DAY, dueDate: null, heading: '', memo: '' };
    return refusalCode(createProgressInvoice(services, acting, estimateId, input, { issue: true }));
  }
  if (one.kind === 'advance') {
    const advance = { amountMinor: one.amountMinor, rate: 30_000_000n, thresholdMinor: 10_000n };
    const written = { receivedOn: DAY, method: 'check', reference: '', memo: '' };
    return refusalCode(receiveAdvance(services, acting, estimateId, { ...advance, ...written }));
  }
  if (isMoney(one)) return takeMoneyStep(estimateId, one, invoices);
  if (one.kind === 'correct') return correct(estimateId, one);
  const invoice = invoices[one.which % Math.max(invoices.length, 1)];
  if (!invoice) return 'nothing there';
  const given = { reason: 'Wrong', on: DAY };
  if (one.kind === 'void') return refusalCode(voidInvoice(services, acting, invoice.id, given));
  if (one.kind === 'unwind') return refusalCode(unwindInvoice(services, acting, invoice.id, given));
  if (one.kind === 'credit') {
    const request = { basis: one.basis, reason: 'Wrong' };
    return refusalCode(creditInvoice(services, acting, invoice.id, { request, date: DAY, memo: '' }));
  }
  const openMinor = invoice.due_minor - invoice.paid_minor - invoice.credited_minor;
  if (one.kind === 'withhold') {
    const withheld = { amountMinor: openMinor / 10n, on: DAY, memo: '' };
    return refusalCode(withholdByPayer(services, acting, invoice.id, withheld));
  }
  const amountMinor = openMinor > 1n ? openMinor / 2n : 1n;
  return refusalCode(
    recordPayment(services, acting, {
      customerId,
      receivedOn: DAY,
      amountMinor,
      method: 'check',
      reference: '',
      memo: '',
      allocations: [{ invoiceId: invoice.id, amountMinor }],
    }),
  );
}

/** What each step of a history came to; the books must tie behind the last. */
async function live(one: CorrectionHistory): Promise<readonly string[]> {
  const estimateId = await newJob(one);
  const outcomes: string[] = [];
  for (const taken of one.steps) outcomes.push(`${taken.kind}: ${await takeStep(estimateId, taken)}`);
  expect((await checkBooks(database, acting.company)).faults).toEqual([]);
  return outcomes;
}

test.each(Object.entries(NAMED_CORRECTIONS))('the books tie where %s', async (_, one) => {
  const outcomes = await live(one);
  expect(outcomes.filter((outcome) => !/: (?:done|invoice|credit_note)$/.test(outcome))).toEqual([]);
});

const RUNS = Number(process.env.BOOKS_RUNS ?? 25);

test('the books tie, whatever was billed, corrected, credited, voided, unwound, advanced, paid and taken back', async () => {
  const outcomes = new Set<string>();
  const named = Object.values(NAMED_CORRECTIONS);
  await fc.assert(
    fc.asyncProperty(randomCorrections, async (one) => {
      for (const outcome of await live(one)) outcomes.add(outcome);
    }),
    { numRuns: named.length + RUNS, examples: named.map((one) => [one]) },
  );
  // The histories are worth nothing if every step was refused.
  const kinds = [
    'bill',
    'credit',
    'void',
    'unwind',
    'pay',
    'advance',
    'withhold',
    'apply',
    'take back',
    'reverse',
  ];
  const all = [...kinds, 'reverse advance'].map((kind) => `${kind}: done`);
  expect([...outcomes]).toEqual(expect.arrayContaining([...all, 'correct: credit_note', 'correct: invoice']));
}, 600_000);
