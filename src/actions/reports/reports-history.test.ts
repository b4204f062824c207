import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Acting } from '#actions/acting.ts';
import { billingReport } from '#actions/billing-report.ts';
import { checkBooks } from '#actions/check-books.ts';
import { createEstimate } from '#actions/create-estimate.ts';
import { createProgressInvoice } from '#actions/create-progress-invoice.ts';
import { creditInvoice } from '#actions/credit-invoice.ts';
import { customerStatement } from '#actions/customer-statement.ts';
import { recordPayment } from '#actions/record-payment.ts';
import { reversePayment } from '#actions/reverse-payment.ts';
import type { Services } from '#actions/services.ts';
import { voidInvoice } from '#actions/void-invoice.ts';
import type { BillRequest } from '#core/billing/bill-request.ts';
import type { ReportFilter } from '#core/reports/report-filter.ts';
import type { ReportId } from '#core/reports/report-id.ts';
import type { Statement } from '#core/statements/plan-statement.ts';
import { withCompany } from '#db/company.ts';
import { listInvoicesOfEstimate } from '#db/invoices.ts';
import type { Database } from '#db/open.ts';
import { loadOverview } from '#db/overview.ts';
import { listPayments } from '#db/payments.ts';
import { foundCompany, testServices } from '#tests/support/company.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { item, newCustomer, typedEstimate } from '#tests/support/estimates.ts';
import { refusalCode } from '#tests/support/refusal-code.ts';
import { runReport } from './run-report.ts';

let database: Database;
let services: Services;
beforeAll(async () => {
  database = await openTestDatabase();
  services = testServices(database);
});
afterAll(() => database.close());

const DAYS = ['2026-01-31', '2026-02-28', '2026-03-31'] as const;
const kinds = [
  'bill',
  'bill',
  'bill',
  'release',
  'pay',
  'pay',
  'credit',
  'void',
  'reverse',
  'reverse',
] as const;
const step = fc.record({
  kind: fc.constantFrom(...kinds),
  job: fc.nat(1),
  which: fc.nat(7),
  percent: fc.bigInt(1_000_000n, 45_000_000n),
  surplus: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
interface Job {
  readonly estimateId: string;
  readonly customerId: string;
}

async function takeStep(acting: Acting, { estimateId, customerId }: Job, one: Step, on: string) {
  const invoices = await withCompany(database, acting.company.id, (tx) =>
    listInvoicesOfEstimate(tx, acting.company.id, estimateId),
  );
  const written = { reason: 'Wrong', on };
  if (one.kind === 'bill' || one.kind === 'release') {
    const request: BillRequest = {
      basis: { kind: 'percent', percent: one.percent, of: 'this_bill' },
      retainage: { kind: 'as_contract' },
      release: one.kind === 'release' ? { kind: 'percent', percent: 50_000_000n } : { kind: 'none' },
      overrideReason: null,
    };
    const input = { request, invoiceDate: on, dueDate: null, heading: '', memo: '' };
    return refusalCode(createProgressInvoice(services, acting, estimateId, input, { issue: true }));
  }
  if (one.kind === 'reverse') {
    const payments = await withCompany(database, acting.company.id, (tx) =>
      listPayments(tx, acting.company.id, { customerId, limit: 20, after: null }),
    );
    const payment = payments[one.which % Math.max(payments.length, 1)];
    return payment ? refusalCode(reversePayment(services, acting, payment.id, written)) : 'nothing there';
  }
  const invoice = invoices[one.which % Math.max(invoices.length, 1)];
  if (!invoice) return 'nothing there';
  if (one.kind === 'void') return refusalCode(voidInvoice(services, acting, invoice.id, written));
  if (one.kind === 'credit') {
    const request = { basis: { kind: 'percent', percent: one.percent }, reason: 'Wrong' } as const;
    return refusalCode(creditInvoice(services, acting, invoice.id, { request, date: on, memo: '' }));
  }
  const openMinor = invoice.due_minor - invoice.paid_minor - invoice.credited_minor;
  const amountMinor = openMinor > 1n ? openMinor / 2n : 1n;
  return refusalCode(
    recordPayment(services, acting, {
      customerId,
      receivedOn: on,
      amountMinor: amountMinor + (one.surplus ? 500n : 0n),
      method: 'check',
      reference: '',
      memo: '',
      allocations: [{ invoiceId: invoice.id, amountMinor }],
    }),
  );
}

/** The last line of a report: its figures by column. */
async function totalOf(acting: Acting, id: ReportId, filter: ReportFilter = {}) {
  const { lines, columns } = await runReport(services, acting, id, filter);
  const last = lines.at(-1);
  return Object.fromEntries(columns.map((column, place) => [column.id, last?.cells[place] ?? null]));
}

async function accountsOf(acting: Acting, asOf: string) {
  const { lines } = await runReport(services, acting, 'trial-balance', { asOf });
  return (name: string) => {
    const [, , debit, credit] = lines.find(({ cells }) => cells[0] === name)?.cells ?? [];
    return BigInt(debit ?? 0) - BigInt(credit ?? 0);
  };
}

// One number for one question: the books say it, the ageing, the contracts, the months and the customers say the same.
async function expectOneNumber(acting: Acting, asOf: string) {
  const account = await accountsOf(acting, asOf);
  const contracts = await totalOf(acting, 'contracts-overview', { asOf });
  const months = await totalOf(acting, 'billed-and-collected', { from: '2025-01-01', to: asOf });
  const customers = await totalOf(acting, 'customer-balances', { asOf });
  const said = {
    open: (await totalOf(acting, 'receivables-ageing', { asOf })).open,
    held: (await totalOf(acting, 'retainage-ageing', { asOf })).open,
    contracts: [contracts.outstanding, contracts.held, contracts.billed, contracts.collected],
    months: [months.billed, months.collected],
    customers: [customers.open, customers.held, customers.credit],
    assets: (await runReport(services, acting, 'balance-sheet', { asOf })).lines.at(-1)?.cells[2],
  };
  const [open, held] = [account('Accounts receivable'), account('Retainage receivable')];
  expect({ asOf, ...said }).toEqual({
    asOf,
    open,
    held,
    contracts: [open, held, -account('Contract revenue'), contracts.collected],
    months: [-account('Contract revenue'), contracts.collected],
    customers: [open, held, -account('Customer credits')],
    assets: account('Bank') + open + held,
  });
  return { open, held, contracts };
}

// The billing report as of a day is the part of one contract in the reports of that day.
async function expectBillingReports(acting: Acting, jobs: readonly Job[], asOf: string) {
  const { open, held, contracts } = await expectOneNumber(acting, asOf);
  const reports = await Promise.all(jobs.map((job) => billingReport(services, acting, job.estimateId, asOf)));
  const sum = (of: (report: (typeof reports)[number]) => bigint) =>
    reports.reduce((all, report) => all + of(report), 0n);
  const openOf = ({ invoices }: (typeof reports)[number]) =>
    invoices
      .filter(({ state, kind }) => state === 'issued' && kind === 'invoice')
      .reduce((all, one) => all + one.due_minor - one.paid_minor - one.credited_minor, 0n);
  expect([
    asOf,
    sum(openOf),
    sum(({ estimate }) => estimate.dueMinor - estimate.collectedMinor),
    sum(({ estimate }) => estimate.withheldMinor - estimate.releasedMinor),
    sum(({ totals }) => totals.grossMinor),
    sum(({ estimate }) => estimate.collectedMinor),
    sum(({ months }) => months.reduce((all, month) => all + month.collectedMinor, 0n)),
  ]).toEqual([asOf, open, open, held, contracts.billed, contracts.collected, contracts.collected]);
}

// A customer's statement begins on any day and ends at the same balance: open invoices less credit.
async function expectStatements(acting: Acting, jobs: readonly Job[], asOf: string) {
  const [open, held] = [
    (await totalOf(acting, 'receivables-ageing', { asOf })).open,
    (await totalOf(acting, 'retainage-ageing', { asOf })).open,
  ];
  const { credit } = await totalOf(acting, 'customer-balances', { asOf });
  const period = { from: `${asOf.slice(0, 7)}-01`, to: asOf };
  const told = await Promise.all(
    jobs.map(({ customerId }) => customerStatement(services, acting, customerId, period)),
  );
  const sum = (of: (statement: Statement) => bigint) =>
    told.reduce((all, { statement }) => all + of(statement), 0n);
  expect([
    sum(({ balanceMinor, creditMinor }) => balanceMinor + creditMinor),
    sum(({ ages }) => ages.reduce((all, { amountMinor }) => all + amountMinor, 0n)),
    sum(({ creditMinor }) => creditMinor),
    sum(({ heldMinor }) => heldMinor),
  ]).toEqual([open ?? 0n, open ?? 0n, credit ?? 0n, held ?? 0n]);
}

const RUNS = Number(process.env.BOOKS_RUNS ?? 25);

test('trial balance, ageing, contracts, months, billing reports and the dashboard give one number', async () => {
  const outcomes = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 18 }), async (steps) => {
      const acting = await foundCompany(services);
      const jobs: Job[] = [];
      for (const name of ['Alder House', 'Birch Row']) {
        const customerId = await newCustomer(services, acting, name);
        const lines = [item('Work', '3333.33'), item('More', '1450.50')];
        const retainage = { kind: 'flat', rate: 10_000_000n } as const;
        const estimateId = await createEstimate(services, acting, {
          ...typedEstimate(customerId, lines),
          retainage,
        });
        jobs.push({ estimateId, customerId });
      }
      for (const [place, one] of steps.entries()) {
        const job = jobs[one.job];
        const on = DAYS[Math.floor((place * DAYS.length) / steps.length)] ?? DAYS[2];
        if (job) outcomes.add(`${one.kind}: ${await takeStep(acting, job, one, on)}`);
      }
      for (const asOf of DAYS) await expectBillingReports({ ...acting, today: '2026-12-31' }, jobs, asOf);
      for (const asOf of DAYS) await expectStatements(acting, jobs, asOf);
      await expectBillingReports(acting, jobs, '2026-12-31');
      const { open, held } = await expectOneNumber(acting, '2026-12-31');
      const overview = await withCompany(database, acting.company.id, (tx) =>
        loadOverview(tx, acting.company.id, '2026-12-31'),
      );
      expect([overview.outstandingMinor, overview.heldMinor]).toEqual([open, held]);
      expect((await checkBooks(database, acting.company)).faults).toEqual([]);
    }),
    { numRuns: RUNS },
  );
  const all = ['bill', 'release', 'pay', 'credit', 'void', 'reverse'].map((kind) => `${kind}: done`);
  expect([...outcomes]).toEqual(expect.arrayContaining(all));
}, 300_000);
