import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Acting } from '#actions/acting.ts';
import { checkBooks } from '#actions/check-books.ts';
import { createEstimate } from '#actions/create-estimate.ts';
import { createProgressInvoice } from '#actions/create-progress-invoice.ts';
import { createTaxRate } from '#actions/create-tax-rate.ts';
import { creditInvoice } from '#actions/credit-invoice.ts';
import type { Services } from '#actions/services.ts';
import { voidInvoice } from '#actions/void-invoice.ts';
import type { BillRequest } from '#core/billing/bill-request.ts';
import { addDays } from '#core/dates/add-days.ts';
import { addMonths } from '#core/dates/add-months.ts';
import type { TaxTerms } from '#core/tax/tax-terms.ts';
import { withCompany } from '#db/company.ts';
import { listInvoicesOfEstimate } from '#db/invoices.ts';
import type { Database } from '#db/open.ts';
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

const DAYS = ['2026-01-20', '2026-02-20', '2026-03-20'] as const;
const RETAINAGE = { kind: 'flat', rate: 10_000_000n } as const;
const TERMS: readonly Partial<TaxTerms>[] = [
  {},
  { mode: 'on_net' },
  { mode: 'deferred' },
  { pricesIncludeTax: true },
  { charge: 'exempt' },
  { charge: 'reverse_charge' },
];
const step = fc.record({
  kind: fc.constantFrom('bill', 'bill', 'bill', 'release', 'credit', 'void'),
  job: fc.nat(TERMS.length - 1),
  which: fc.nat(7),
  percent: fc.bigInt(1_000_000n, 45_000_000n),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

async function takeStep(acting: Acting, estimateId: string, one: Step, on: string): Promise<string> {
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
  const invoices = await withCompany(database, acting.company.id, (tx) =>
    listInvoicesOfEstimate(tx, acting.company.id, estimateId),
  );
  const invoice = invoices[one.which % Math.max(invoices.length, 1)];
  if (!invoice) return 'nothing there';
  if (one.kind === 'void')
    return refusalCode(voidInvoice(services, acting, invoice.id, { reason: 'Wrong', on }));
  const request = { basis: { kind: 'percent', percent: one.percent }, reason: 'Wrong' } as const;
  return refusalCode(creditInvoice(services, acting, invoice.id, { request, date: on, memo: '' }));
}

/** A company with a plain tax, one on it, and both together on each of its contracts beside an untaxed line. */
async function openJobs(acting: Acting): Promise<readonly string[]> {
  const rate = (name: string, percent: bigint, more: { compound?: boolean; groupOf?: string[] } = {}) =>
    createTaxRate(services, acting, {
      ...{ name, rate: percent, isDefault: false, compound: false, groupOf: [], changes: [] },
      ...more,
    });
  const gst = await rate('GST', 5_000_000n);
  const qst = await rate('QST', 9_975_000n, { compound: true });
  const both = await rate('Both', 0n, { groupOf: [gst, qst] });
  const customerId = await newCustomer(services, acting, 'Alder House');
  const lines = [
    { ...item('Work', '3333.33'), taxRateId: both },
    { ...item('More', '1450.50'), taxRateId: gst },
    item('Land', '777.77'),
  ];
  const jobs: string[] = [];
  for (const taxTerms of TERMS)
    jobs.push(
      await createEstimate(services, acting, {
        ...typedEstimate(customerId, lines),
        ...{ retainage: RETAINAGE, taxTerms },
      }),
    );
  return jobs;
}

interface Period {
  readonly from: string;
  readonly to: string;
}

/** What was booked on an account in a period, debits less credits, of all contracts or of some. */
async function bookedOn(acting: Acting, role: string, { from, to }: Period, jobs: readonly string[] | null) {
  const rows = await withCompany(database, acting.company.id, (tx) =>
    tx
      .selectFrom('entry_line as l')
      .innerJoin('account as a', 'a.id', 'l.account_id')
      .select(['l.debit_minor', 'l.credit_minor', 'l.estimate_id'])
      .where('a.role', '=', role)
      .where('l.entry_date', '>=', from)
      .where('l.entry_date', '<=', to)
      .execute(),
  );
  return rows
    .filter(({ estimate_id: id }) => jobs === null || (id !== null && jobs.includes(id)))
    .reduce((sum, row) => sum + row.debit_minor - row.credit_minor, 0n);
}

const RUNS = Number(process.env.BOOKS_RUNS ?? 15);

test('month by month the sales tax report is what the books say: every tax, and every sale once', async () => {
  const outcomes = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 18 }), async (steps) => {
      const acting = await foundCompany(services);
      const jobs = await openJobs(acting);
      for (const [place, one] of steps.entries()) {
        const on = DAYS[Math.floor((place * DAYS.length) / steps.length)] ?? DAYS[2];
        outcomes.add(`${one.kind}: ${await takeStep(acting, jobs[one.job] ?? '', one, on)}`);
      }
      for (const month of ['2026-01-01', '2026-02-01', '2026-03-01']) {
        const period = { from: month, to: addDays(addMonths(month, 1), -1) };
        const { sections, lines } = await runReport(services, acting, 'sales-tax', period);
        const [sales, ...taxes] = lines.filter(({ kind }) => kind === 'subtotal');
        const taxOf = (line: (typeof lines)[number] | undefined) => BigInt(line?.cells[5] ?? 0);
        const booked = -(await bookedOn(acting, 'sales_tax_payable', period, null));
        expect([month, taxOf(sales), taxes.reduce((sum, line) => sum + taxOf(line), 0n)]).toEqual([
          month,
          booked,
          booked,
        ]);
        // On net, what is held was no sale yet; what is released was none before.
        const revenue = -(await bookedOn(acting, 'contract_revenue', period, null));
        const held = await bookedOn(acting, 'retainage_receivable', period, jobs.slice(1, 3));
        expect([month, BigInt(sales?.cells[3] ?? 0)]).toEqual([month, revenue - held]);
        expect(sections.length).toBe(1 + taxes.length);
      }
      expect((await checkBooks(database, acting.company)).faults).toEqual([]);
    }),
    { numRuns: RUNS },
  );
  const all = ['bill', 'release', 'credit', 'void'].map((kind) => `${kind}: done`);
  expect([...outcomes]).toEqual(expect.arrayContaining(all));
}, 300_000);
