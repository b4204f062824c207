import { expect } from 'vitest';
import type { Acting } from '#actions/acting.ts';
import { billingReport } from '#actions/billing-report.ts';
import { customerStatement } from '#actions/customer-statement.ts';
import { runReport } from '#actions/reports/run-report.ts';
import type { Services } from '#actions/services.ts';
import type { ReportFilter } from '#core/reports/report-filter.ts';
import type { ReportId } from '#core/reports/report-id.ts';
import type { Statement } from '#core/statements/plan-statement.ts';

/** A contract of a random history, and whose it is. */
export interface HistoryJob {
  readonly estimateId: string;
  readonly customerId: string;
}

const FIRST = '2025-01-01';

/** Asks the same question of every report, in the books of one company on one day. */
class Questions {
  readonly #services: Services;
  readonly #acting: Acting;
  readonly asOf: string;

  constructor(services: Services, acting: Acting, asOf: string) {
    this.#services = services;
    this.#acting = acting;
    this.asOf = asOf;
  }

  /** The last line of a report: its figures by column. */
  async total(id: ReportId, filter: ReportFilter = { asOf: this.asOf }) {
    const { lines, columns } = await runReport(this.#services, this.#acting, id, filter);
    const last = lines.at(-1);
    return Object.fromEntries(columns.map((column, place) => [column.id, last?.cells[place] ?? 0n]));
  }

  /** The tax of all sales, and the sum of what each tax comes to. */
  async taxes(filter: ReportFilter): Promise<readonly bigint[]> {
    const { lines } = await runReport(this.#services, this.#acting, 'sales-tax', filter);
    const sums = lines.filter(({ kind }) => kind === 'subtotal');
    const [sales, ...taxes] = sums.map(({ cells }) => BigInt(cells.at(-1) ?? 0));
    return [sales ?? 0n, sumOf(taxes, (one) => one)];
  }

  /** All that came in, as cash sees it: what was earned, the tax in it, and what stands to the customers' credit. */
  async received(period: ReportFilter, creditMinor: bigint): Promise<bigint> {
    const earned = (await this.total('profit-and-loss', { ...period, basis: 'cash' })).amount;
    const { tax } = await this.total('paid-income', period);
    return BigInt(earned ?? 0) + BigInt(tax ?? 0) + creditMinor;
  }

  /** What an account of the trial balance says, debits above zero. */
  async accounts(): Promise<(name: string) => bigint> {
    const { lines } = await runReport(this.#services, this.#acting, 'trial-balance', { asOf: this.asOf });
    return (name) => {
      const [, , debit, credit] = lines.find(({ cells }) => cells[0] === name)?.cells ?? [];
      return BigInt(debit ?? 0) - BigInt(credit ?? 0);
    };
  }

  /** The balance of each account as the general ledger has it behind its last line. */
  async ledger(): Promise<(name: string) => bigint> {
    const filter = { from: FIRST, to: this.asOf };
    const { lines } = await runReport(this.#services, this.#acting, 'general-ledger', filter);
    return (name) => BigInt(lines.find(({ cells }) => cells[0] === `Total ${name}`)?.cells.at(-1) ?? 0);
  }

  billing({ estimateId }: HistoryJob) {
    return billingReport(this.#services, this.#acting, estimateId, this.asOf);
  }

  async statement({ customerId }: HistoryJob): Promise<Statement> {
    const period = { from: `${this.asOf.slice(0, 7)}-01`, to: this.asOf };
    return (await customerStatement(this.#services, this.#acting, customerId, period)).statement;
  }
}

const sumOf = <T>(all: readonly T[], of: (one: T) => bigint) => all.reduce((sum, one) => sum + of(one), 0n);

// What is open is one number: the account, its ledger, the ageing, the contracts, the customers.
async function expectReportsAgree(ask: Questions, inclusive: boolean) {
  const account = await ask.accounts();
  const ledger = await ask.ledger();
  const period = { from: FIRST, to: ask.asOf };
  const contracts = await ask.total('contracts-overview');
  const months = await ask.total('billed-and-collected', period);
  const customers = await ask.total('customer-balances');
  const [open, held] = [account('Accounts receivable'), account('Retainage receivable')];
  const [credits, deposits] = [-account('Customer credits'), -account('Customer deposits')];
  const [revenue, tax] = [-account('Contract revenue'), -account('Sales tax payable')];
  const opening = -account('Opening balances');
  const assets = account('Bank') + open + held;
  const said = {
    ledger: ['Bank', 'Accounts receivable', 'Retainage receivable', 'Contract revenue'].map(ledger),
    ageing: [(await ask.total('receivables-ageing')).open, (await ask.total('retainage-ageing')).open],
    contracts: [contracts.outstanding, contracts.held],
    customers: [customers.open, customers.held, customers.credit, customers.deposit, customers.balance],
    months: [months.billed, months.collected, months.tax],
    earned: (await ask.total('profit-and-loss', period)).amount,
    taxes: await ask.taxes(period),
    received: await ask.received(period, credits + deposits),
    sheet: (await ask.total('balance-sheet')).balance,
    backlog: (await ask.total('unbilled-backlog')).unbilled,
    settled: ['collected', 'advance', 'outstanding', 'held'].reduce(
      (sum, id) => sum + BigInt(contracts[id] ?? 0),
      0n,
    ),
  };
  expect({ asOf: ask.asOf, ...said }).toEqual({
    asOf: ask.asOf,
    ledger: [account('Bank'), open, held, -revenue],
    ageing: [open, held],
    contracts: [open, held],
    customers: [open, held, credits, deposits, open + held - credits - deposits],
    months: [contracts.billed, contracts.collected, tax],
    earned: revenue - account('Bank fees'),
    taxes: [tax, tax],
    received: account('Bank'),
    sheet: assets,
    backlog: contracts.unbilled,
    // Where prices include their tax, so does what is billed.
    settled: BigInt(contracts.billed ?? 0) + (inclusive ? 0n : tax),
  });
  return { open, held, credits, revenue, opening, tax, contracts };
}

interface Asked {
  readonly jobs: readonly HistoryJob[];
  readonly asOf: string;
  /** Prices include their tax. */
  readonly inclusive: boolean;
  /** What was paid on a contract before it was taken over (minor units). */
  readonly paidBefore: bigint;
}

/**
 * Fails where two reports have two numbers for one question on a day: trial balance, general ledger, both ageings,
 * contracts, months, customers, profit and loss, sales tax, balance sheet, backlog, billing reports and statements.
 */
export async function expectOneNumber(
  services: Services,
  acting: Acting,
  { jobs, asOf, inclusive, paidBefore }: Asked,
) {
  const ask = new Questions(services, acting, asOf);
  const { open, held, credits, revenue, opening, tax, contracts } = await expectReportsAgree(ask, inclusive);
  // What a contract brought with it was no income here, and what was paid of it before stands in no account.
  const brought = opening === 0n ? 0n : opening + paidBefore;
  // Where prices include their tax, so does what is billed.
  if (!inclusive) expect([asOf, contracts.billed]).toEqual([asOf, revenue + brought]);
  const reports = await Promise.all(jobs.map((job) => ask.billing(job)));
  type Report = (typeof reports)[number];
  const standing = ({ invoices }: Report) => invoices.filter(({ state }) => state === 'issued');
  const openOf = (report: Report) =>
    sumOf(
      standing(report).filter(({ kind }) => kind === 'invoice'),
      (one) => one.due_minor - one.paid_minor - one.credited_minor,
    );
  expect({
    asOf,
    open: [
      sumOf(reports, openOf),
      sumOf(reports, ({ estimate }) => estimate.dueMinor - estimate.collectedMinor),
    ],
    held: sumOf(reports, ({ estimate }) => estimate.withheldMinor - estimate.releasedMinor),
    billed: [sumOf(reports, ({ totals }) => totals.grossMinor), contracts.billed],
    tax: sumOf(reports, ({ totals }) => totals.taxMinor),
    collected: [
      sumOf(reports, ({ estimate }) => estimate.collectedMinor),
      sumOf(reports, ({ months }) => sumOf(months, (month) => month.collectedMinor)),
    ],
    sums: reports.map(({ originalSumMinor, facts, estimate, revisions }) => [
      originalSumMinor +
        facts.approvedChangesMinor +
        sumOf(revisions, (one) => one.sumAfterMinor - one.sumBeforeMinor),
      estimate.contractSumMinor,
    ]),
  }).toEqual({
    asOf,
    open: [open, open],
    held,
    billed: [contracts.billed, sumOf(reports, ({ estimate }) => estimate.billedMinor)],
    tax,
    collected: [contracts.collected, contracts.collected],
    sums: reports.map(({ estimate }) => [estimate.contractSumMinor, estimate.contractSumMinor]),
  });
  const told = await Promise.all(jobs.map((job) => ask.statement(job)));
  expect([
    asOf,
    sumOf(told, ({ balanceMinor, creditMinor }) => balanceMinor + creditMinor),
    sumOf(told, ({ ages }) => sumOf(ages, ({ amountMinor }) => amountMinor)),
    sumOf(told, ({ creditMinor }) => creditMinor),
    sumOf(told, ({ heldMinor }) => heldMinor),
  ]).toEqual([asOf, open, open, credits, held]);
  return { open, held };
}
