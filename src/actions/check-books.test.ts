import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parsePercent } from '#core/money/parse-percent.ts';
import { withCompany } from '#db/company.ts';
import { loadContract } from '#db/contracts.ts';
import { loadEstimateLines } from '#db/estimates.ts';
import { listInvoicesOfEstimate } from '#db/invoices.ts';
import type { Database } from '#db/open.ts';
import { listPayments } from '#db/payments.ts';
import { foundCompany, testServices } from '#tests/support/company.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { discount, item, newCustomer, typedEstimate } from '#tests/support/estimates.ts';
import { type JobTerms, percent, value } from '#tests/support/job.ts';
import { randomJob, requestOf, type Step } from '#tests/support/random-job.ts';
import { refusalCode } from '#tests/support/refusal-code.ts';
import type { Acting } from './acting.ts';
import { applyCredit } from './apply-credit.ts';
import { checkBooks } from './check-books.ts';
import { createEstimate } from './create-estimate.ts';
import { createProgressInvoice } from './create-progress-invoice.ts';
import { createTaxRate } from './create-tax-rate.ts';
import type { EstimateLineInput } from './estimate-input.ts';
import { recordPayment } from './record-payment.ts';
import { reversePayment } from './reverse-payment.ts';
import { reviseEstimate } from './revise-estimate.ts';
import type { Services } from './services.ts';
import { updateEstimate } from './update-estimate.ts';
import { voidInvoice } from './void-invoice.ts';

const DAY = '2026-03-31';
const CURRENCIES: Readonly<Record<number, string>> = { 0: 'JPY', 2: 'USD', 3: 'KWD' };

/** What is done with money after a step: nothing mostly. */
type Money = 'nothing' | 'pay half' | 'pay too much' | 'apply credit' | 'reverse';

interface Job {
  readonly services: Services;
  readonly acting: Acting;
  readonly customerId: string;
  readonly estimateId: string;
}

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function openJob(terms: JobTerms): Promise<Job> {
  const services = testServices(database);
  const acting = await foundCompany(services, { currency: CURRENCIES[terms.exponent ?? 2] ?? 'USD' });
  const customerId = await newCustomer(services, acting);
  const rates = new Map<string, string>();
  for (const rate of ['7.25', '20']) {
    const named = { name: `${rate}%`, rate: value(parsePercent(rate)), isDefault: false };
    rates.set(rate, await createTaxRate(services, acting, named));
  }
  const lines = terms.lines.map((written, index): EstimateLineInput => {
    const line = typeof written === 'string' ? { value: written } : written;
    const name = `Line ${index + 1}`;
    const typed = line.value.startsWith('-')
      ? discount(name, { price: line.value.slice(1) })
      : item(name, line.value);
    return { ...typed, taxRateId: rates.get(line.tax ?? '') ?? null };
  });
  const estimateId = await createEstimate(services, acting, {
    ...typedEstimate(customerId, lines),
    retainage: terms.retainage ? { kind: 'flat', rate: percent(terms.retainage) } : { kind: 'none' },
    retainageBase: terms.base ?? 'per_bill',
    retainageRounding: terms.rounding ?? 'on_total',
  });
  return { services, acting, customerId, estimateId };
}

const inCompany = <Found>({ acting }: Job, look: Parameters<typeof withCompany<Found>>[2]) =>
  withCompany(database, acting.company.id, look);

async function takeStep(job: Job, step: Step): Promise<string> {
  const { services, acting, estimateId } = job;
  const { id } = acting.company;
  const record = await inCompany(job, (tx) => loadContract(tx, id, estimateId, { lock: false }));
  if (!record) throw new Error('The estimate is there.');
  if (step.kind === 'void') {
    if (record.newestInvoiceId === null) return 'nothing to void';
    return refusalCode(voidInvoice(services, acting, record.newestInvoiceId, { reason: 'Wrong', on: null }));
  }
  if (step.kind === 'bill') {
    const request = requestOf(record.contract, step);
    const input = { request, invoiceDate: DAY, dueDate: null, heading: '', memo: '' };
    return refusalCode(createProgressInvoice(services, acting, estimateId, input, { issue: true }));
  }
  const lines = await inCompany(job, (tx) => loadEstimateLines(tx, id, estimateId));
  const changed = lines.map((line, index) => {
    if (index !== step.line % lines.length) return line;
    const units = (line.unitPrice.units * step.tenThousandths) / 10_000n;
    return { ...line, unitPrice: { ...line.unitPrice, units } };
  });
  const revision = { version: record.version, lines: changed, reason: 'Client chose oak' };
  return refusalCode(reviseEstimate(services, acting, estimateId, revision));
}

async function moveMoney(job: Job, money: Money): Promise<string> {
  const { services, acting, customerId, estimateId } = job;
  const { id } = acting.company;
  if (money === 'nothing') return 'done';
  const bills = await inCompany(job, (tx) => listInvoicesOfEstimate(tx, id, estimateId));
  const open = bills.find((bill) => bill.state === 'issued' && bill.paid_minor < bill.due_minor);
  const payments = await inCompany(job, (tx) => listPayments(tx, id, { limit: 100, after: null }));
  if (money === 'reverse') {
    const payment = payments.find((one) => one.reversed_on === null);
    if (!payment) return 'nothing to reverse';
    return refusalCode(reversePayment(services, acting, payment.id, { reason: 'Bounced', on: null }));
  }
  if (!open) return 'nothing to pay';
  const openMinor = open.due_minor - open.paid_minor;
  if (money === 'apply credit') {
    const credit = payments.find((one) => one.unapplied_minor > 0n);
    if (!credit) return 'no credit';
    const amountMinor = credit.unapplied_minor < openMinor ? credit.unapplied_minor : openMinor;
    const use = { on: DAY, allocations: [{ invoiceId: open.id, amountMinor }] };
    return refusalCode(applyCredit(services, acting, credit.id, use));
  }
  const applied = money === 'pay half' ? (openMinor + 1n) / 2n : openMinor;
  return refusalCode(
    recordPayment(services, acting, {
      customerId,
      receivedOn: DAY,
      amountMinor: money === 'pay half' ? applied : applied + 777n,
      method: 'check',
      reference: '',
      memo: '',
      allocations: [{ invoiceId: open.id, amountMinor: applied }],
    }),
  );
}

// A unit price has at most 12 digits before the point.
const history = fc.record({
  job: randomJob.filter(({ terms }) =>
    terms.lines.every(
      (line) => (typeof line === 'string' ? line : line.value).split('.', 1).join('').length <= 12,
    ),
  ),
  money: fc.array(
    fc.constantFrom<Money>('nothing', 'nothing', 'pay half', 'pay too much', 'apply credit', 'reverse'),
    { minLength: 12, maxLength: 12 },
  ),
});

const RUNS = Number(process.env.BOOKS_RUNS ?? 25);

test('the books of random jobs tie, whatever was billed, voided, revised, paid and reversed', async () => {
  const outcomes = new Set<string>();
  await fc.assert(
    fc.asyncProperty(history, async ({ job: { terms, steps }, money }) => {
      const job = await openJob(terms);
      for (const [index, step] of steps.entries()) {
        outcomes.add(`${step.kind}: ${await takeStep(job, step)}`);
        outcomes.add(`${money[index]}: ${await moveMoney(job, money[index] ?? 'nothing')}`);
      }
      expect((await checkBooks(database, job.acting.company)).faults).toEqual([]);
    }),
    { numRuns: RUNS },
  );
  // The histories are worth nothing if every step was refused.
  expect([...outcomes]).toEqual(expect.arrayContaining(['bill: done', 'pay half: done']));
}, 600_000);

test('an estimate that is written anew after its only bill was voided has a new original sum', async () => {
  const job = await openJob({ lines: ['1000.00'] });
  const { services, acting, customerId, estimateId } = job;
  const half = { kind: 'percent', percent: 50_000_000n, of: 'this_bill' } as const;
  const bill = { basis: half, retainage: { kind: 'as_contract' }, release: { kind: 'none' } } as const;
  await takeStep(job, { kind: 'bill', ...bill, override: false });
  await takeStep(job, { kind: 'void' });
  const { id } = acting.company;
  const record = await inCompany(job, (tx) => loadContract(tx, id, estimateId, { lock: false }));
  const anew = { ...typedEstimate(customerId, [item('Fence', '1200.00')]), version: record?.version ?? 0 };
  await updateEstimate(services, acting, estimateId, anew);
  expect((await checkBooks(database, acting.company)).faults).toEqual([]);
});
