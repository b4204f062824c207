import type { BillPlan } from '#core/billing/bill-plan.ts';
import type { BillBasis, BillRelease, BillRequest, BillRetainage } from '#core/billing/bill-request.ts';
import type {
  Contract,
  ContractLine,
  Holding,
  RetainageBase,
  RetainageRounding,
} from '#core/billing/contract.ts';
import { PLAIN_TERMS } from '#core/billing/plain-terms.ts';
import { planBill } from '#core/billing/plan-bill.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { parseMoney } from '#core/money/parse-money.ts';
import { parsePercent } from '#core/money/parse-percent.ts';
import { addRatios, ZERO } from '#core/money/ratio.ts';
import type { Refusal } from '#core/refusal.ts';
import type { Result } from '#core/result.ts';
import type { LineRetainage, RetainageChange, RetainageRule } from '#core/retainage/retainage-rule.ts';

/** One line of a job under test: its value as a person writes it ("-100.00" is a discount), and its tax rate. */
export interface JobLine {
  readonly value: string;
  readonly tax?: string;
  readonly changeOrder?: string;
}

/** The terms of a job under test. Lines are named A, B, C … in their order. */
export interface JobTerms {
  readonly lines: readonly (string | JobLine)[];
  readonly retainage?: string;
  readonly base?: RetainageBase;
  readonly rounding?: RetainageRounding;
  readonly exponent?: number;
  readonly rule?: RetainageRule;
  readonly storedRate?: string;
  readonly lineTerms?: Readonly<Record<string, LineRetainage>>;
  readonly retainageOnTax?: boolean;
}

/** A change of the retainage rule after so many bills; the job's terms are the new ones. */
export interface JobChange {
  readonly afterBills: number;
  readonly change: RetainageChange;
  readonly stepReached: number;
  readonly lineSteps: Readonly<Record<string, number>>;
}

export interface JobBill {
  readonly invoiceId: string;
  readonly contract: Contract;
  readonly request: BillRequest;
  readonly holdings: readonly Holding[];
  readonly plan: BillPlan;
  readonly isVoid: boolean;
}

export interface Job {
  readonly terms: JobTerms;
  readonly bills: readonly JobBill[];
  readonly changes?: readonly JobChange[];
}

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`Refused: ${result.refusal.code}`);
  return result.value;
}

export function refusalOf(result: Result<unknown>): Refusal {
  if (result.ok) throw new Error('Expected a refusal.');
  return result.refusal;
}

/** Reads an amount as a person writes it, with a minus where a discount or a correction needs one. */
export function minor(text: string, exponent = 2): bigint {
  return text.startsWith('-')
    ? -value(parseMoney(text.slice(1), exponent))
    : value(parseMoney(text, exponent));
}

export const percent = (text: string) => value(parsePercent(text));
export const money = (amountMinor: bigint, exponent = 2) => formatMoney(amountMinor, exponent);
export const moneys = (amounts: readonly bigint[], exponent = 2) =>
  amounts.map((amount) => money(amount, exponent)).join(' ');

export const lineName = (index: number) =>
  index < 26 ? String.fromCharCode(65 + index) : `line ${index + 1}`;

export function openJob(terms: JobTerms | readonly string[]): Job {
  return { terms: 'lines' in terms ? terms : { lines: terms }, bills: [] };
}

const standing = (job: Job) => job.bills.filter((bill) => !bill.isVoid);

/** The contract as it stands: everything is derived again from the terms and the bills that are not void. */
export function contractOf(job: Job): Contract {
  const { terms } = job;
  const exponent = terms.exponent ?? 2;
  const plans = standing(job).map((bill) => bill.plan);
  const last = plans.at(-1);
  const change = changeInForce(job);
  const lines = terms.lines.map((written, index): ContractLine => {
    const line: JobLine = typeof written === 'string' ? { value: written } : written;
    const lineId = lineName(index);
    const billed = plans.flatMap((plan) => plan.lines.filter((one) => one.lineId === lineId));
    return {
      lineId,
      position: index + 1,
      description: `Line ${lineId}`,
      scheduledMinor: minor(line.value, exponent),
      billedMinor: billed.reduce((sum, one) => sum + one.thisMinor, 0n),
      exact: billed.reduce((sum, one) => addRatios(sum, one.exactDelta), ZERO),
      heldMinor: billed.reduce((sum, one) => sum + one.withheldMinor - one.releasedMinor, 0n),
      taxRateIds: line.tax?.split(' ') ?? [],
      changeOrderId: line.changeOrder ?? null,
      storedMinor: billed.at(-1)?.storedMinor ?? 0n,
      exemptMinor: billed.reduce((sum, one) => sum + one.exemptMinor, 0n),
      retainage: terms.lineTerms?.[lineId] ?? { kind: 'as_rule' },
      stepReached: change?.lineSteps[lineId] ?? billed.at(-1)?.stepReached ?? 0,
    };
  });
  const rates = [...new Set(lines.flatMap((line) => line.taxRateIds))];
  return {
    ...PLAIN_TERMS,
    currency: exponent === 0 ? 'JPY' : 'USD',
    exponent,
    lines,
    taxRates: rates.map((rate) => {
      const taxes = plans.flatMap((plan) => plan.taxes.filter((tax) => tax.taxRateId === rate));
      return {
        taxRateId: rate,
        name: `${rate}%`,
        rate: percent(rate),
        baseToDateMinor: taxes.reduce((sum, tax) => sum + tax.baseMinor, 0n),
        taxToDateMinor: taxes.reduce((sum, tax) => sum + tax.taxMinor, 0n),
        otherRatesTaxMinor: 0n,
        compound: false,
        exactToDate: taxes.reduce((sum, tax) => addRatios(sum, tax.exactDelta), ZERO),
        lines: [],
      };
    }),
    retainage:
      terms.rule ??
      (terms.retainage === undefined ? { kind: 'none' } : { kind: 'flat', rate: percent(terms.retainage) }),
    storedRate: percent(terms.storedRate ?? '0'),
    withheldMinor: plans.reduce((sum, plan) => sum + plan.withheldMinor, 0n),
    stepReached: change?.stepReached ?? last?.retainage.stepReached ?? 0,
    stillToWithholdMinor: last?.retainage.stillToWithholdMinor ?? 0n,
    retainageChange: change?.change ?? null,
    retainageOnTax: terms.retainageOnTax ?? false,
    retainageBase: terms.base ?? 'per_bill',
    retainageRounding: terms.rounding ?? 'on_total',
    billedMinor: lines.reduce((sum, line) => sum + line.billedMinor, 0n),
    heldMinor: lines.reduce((sum, line) => sum + line.heldMinor, 0n),
  };
}

// A change waits until a bill that stands has taken it up.
function changeInForce(job: Job): JobChange | undefined {
  return job.changes?.findLast(
    ({ afterBills }) => !job.bills.some((one, index) => index >= afterBills && !one.isVoid),
  );
}

/** What each line of each bill still holds, oldest first. */
export function holdingsOf(job: Job): Holding[] {
  const bills = standing(job);
  const releases = bills.flatMap((bill) => bill.plan.releases);
  return bills.flatMap(({ invoiceId, plan }) =>
    plan.lines
      .map(({ lineId, withheldMinor }) => {
        const released = releases.filter((one) => one.fromInvoiceId === invoiceId && one.lineId === lineId);
        return {
          invoiceId,
          lineId,
          heldMinor: withheldMinor - released.reduce((sum, one) => sum + one.amountMinor, 0n),
        };
      })
      .filter((holding) => holding.heldMinor !== 0n),
  );
}

export type Extras = {
  readonly retainage?: BillRetainage;
  readonly release?: BillRelease;
  readonly override?: string;
};

export function request(basis: BillBasis, extras: Extras = {}): BillRequest {
  return {
    basis,
    retainage: extras.retainage ?? { kind: 'as_contract' },
    release: extras.release ?? { kind: 'none' },
    overrideReason: extras.override ?? null,
  };
}

export const tryBill = (job: Job, asked: BillRequest): Result<BillPlan> =>
  planBill(contractOf(job), asked, holdingsOf(job));

/** Bills as asked where the rules allow it: the job as it stands afterwards, or the refusal. */
export function billAsAsked(job: Job, asked: BillRequest): Result<Job> {
  const contract = contractOf(job);
  const holdings = holdingsOf(job);
  const planned = planBill(contract, asked, holdings);
  if (!planned.ok) return planned;
  const invoiceId = `bill-${job.bills.length + 1}`;
  const issued: JobBill = {
    invoiceId,
    contract,
    request: asked,
    holdings,
    plan: planned.value,
    isVoid: false,
  };
  return { ok: true, value: { ...job, bills: [...job.bills, issued] } };
}

/** Bills, or fails the test; answers the job as it stands afterwards. */
export const bill = (job: Job, basis: BillBasis, extras: Extras = {}): Job =>
  value(billAsAsked(job, request(basis, extras)));

/** The same job with other values of its lines, as a revision leaves them. */
export function revised(job: Job, values: readonly bigint[]): Job {
  const { exponent = 2 } = job.terms;
  const lines = job.terms.lines.map((line, index) => ({
    ...(typeof line === 'string' ? {} : line),
    value: formatMoney(values[index] ?? 0n, exponent),
  }));
  return { ...job, terms: { ...job.terms, lines } };
}

export function voidNewest(job: Job): Job {
  const newest = job.bills.findLastIndex((one) => !one.isVoid);
  return {
    ...job,
    bills: job.bills.map((one, index) => (index === newest ? { ...one, isVoid: true } : one)),
  };
}

export function lastPlan(job: Job): BillPlan {
  const last = job.bills.at(-1);
  if (last === undefined) throw new Error('Nothing is billed yet.');
  return last.plan;
}

// The ways to enter a bill, as short as the tables of the tests need them.
export const byPercent = (text: string, of: 'this_bill' | 'to_date' = 'this_bill'): BillBasis => ({
  kind: 'percent',
  percent: percent(text),
  of,
});
export const byAmount = (
  text: string,
  extras: { of?: 'this_bill' | 'to_date'; includingTax?: boolean; exponent?: number } = {},
): BillBasis => ({
  kind: 'amount',
  amountMinor: minor(text, extras.exponent),
  of: extras.of ?? 'this_bill',
  includingTax: extras.includingTax ?? false,
});
/** `{ A: '60%', B: '500.00' }`: percent complete to date, or money this period. */
export const byLine = (
  typed: Readonly<Record<string, string>>,
  correctionReason: string | null = null,
): BillBasis => ({
  kind: 'lines',
  lines: Object.entries(typed).map(([lineId, text]) => ({
    lineId,
    entry: text.endsWith('%')
      ? { kind: 'percent_to_date', percent: percent(text.slice(0, -1)) }
      : { kind: 'amount', amountMinor: minor(text) },
    correctionReason,
  })),
});
export const remaining: BillBasis = { kind: 'remaining' };
export const noWork: BillBasis = { kind: 'none' };
export const finalBill: Extras = { retainage: { kind: 'left_off' }, release: { kind: 'all' } };

/** The parts of the last bill, as a row of a table. */
export const parts = (job: Job) =>
  moneys(
    lastPlan(job).lines.map((line) => line.thisMinor),
    job.terms.exponent,
  );
export const grosses = (job: Job) =>
  moneys(
    standing(job).map((one) => one.plan.grossMinor),
    job.terms.exponent,
  );
