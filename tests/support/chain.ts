import type { Advance } from '#core/advances/advance.ts';
import type { BillRequest } from '#core/billing/bill-request.ts';
import type { Contract, Holding } from '#core/billing/contract.ts';
import { contractSum } from '#core/billing/contract-sum.ts';
import { planBill } from '#core/billing/plan-bill.ts';
import type { ChangeOrder, DrawEffect } from '#core/change-orders/change-order.ts';
import { planApproval } from '#core/change-orders/plan-approval.ts';
import type { CreditPlan } from '#core/credits/credit-plan.ts';
import type { CreditBasis } from '#core/credits/credit-request.ts';
import type { CreditedBill } from '#core/credits/credited-bill.ts';
import { planCredit } from '#core/credits/plan-credit.ts';
import type { Draw, DrawEntry, DrawRetainage, TypedDraw } from '#core/draws/draw.ts';
import { planSchedule } from '#core/draws/plan-schedule.ts';
import { parseQuantity, parseUnitPrice } from '#core/money/decimal.ts';
import { addRatios, ZERO } from '#core/money/ratio.ts';
import type { Result } from '#core/result.ts';
import type { TaxTerms } from '#core/tax/tax-terms.ts';
import {
  contractOf,
  holdingsOf,
  type Job,
  type JobBill,
  type JobTerms,
  lineName,
  minor,
  money,
  openJob,
  percent,
  request,
  value,
} from './job.ts';

/** A credit note of the chain: the bill that it corrects, and what was decided about it. */
export interface ChainCredit {
  readonly creditedId: string;
  readonly basis: CreditBasis;
  readonly plan: CreditPlan;
}

/** A contract with everything that can happen to it: its documents are the bills of a job, credits by their id. */
export interface Chain {
  readonly job: Job;
  readonly draws: readonly Draw[];
  readonly tax: Partial<TaxTerms>;
  readonly compound: readonly string[];
  readonly advances: readonly Advance[];
  readonly credits: ReadonlyMap<string, ChainCredit>;
  readonly paid: ReadonlyMap<string, bigint>;
}

export interface ChainTerms extends JobTerms {
  readonly draws?: readonly (readonly [name: string, entry: string, retainage?: string, lines?: string])[];
  readonly taxTerms?: Partial<TaxTerms>;
  readonly compound?: readonly string[];
  readonly advances?: readonly Advance[];
}

function entryOf(text: string): DrawEntry {
  if (text === 'balance') return { kind: 'balance' };
  return text.endsWith('%')
    ? { kind: 'percent', percent: percent(text.slice(0, -1)) }
    : { kind: 'amount', amountMinor: minor(text) };
}

function drawRetainage(text: string | undefined): DrawRetainage {
  if (text === undefined || text === '') return { kind: 'as_contract' };
  return text === 'exempt' ? { kind: 'exempt' } : { kind: 'rate', rate: percent(text) };
}

/** Draws as a person types them: `['Deposit', '10%', 'exempt']`, over all lines or over those named like `'AC'`. */
export function typedDraws(written: NonNullable<ChainTerms['draws']>): TypedDraw[] {
  return written.map(([name, entry, retainage, lines], index) => ({
    drawId: `d${index + 1}`,
    name,
    milestone: null,
    targetDate: null,
    entry: entryOf(entry),
    retainage: drawRetainage(retainage),
    lineIds: lines?.split('') ?? null,
  }));
}

export function openChain(terms: ChainTerms): Chain {
  const { draws: written, taxTerms, compound, advances, ...ofJob } = terms;
  const job = openJob(ofJob);
  const { lines } = contractOf(job);
  const schedule = planSchedule({
    contractSumMinor: contractSum({ lines }),
    lineIds: lines.map((line) => line.lineId),
    typed: typedDraws(written ?? []),
    saved: [],
    recompute: false,
  });
  return {
    job,
    draws: value(schedule).draws,
    tax: taxTerms ?? {},
    compound: compound ?? [],
    advances: advances ?? [],
    credits: new Map(),
    paid: new Map(),
  };
}

export const standing = (chain: Chain): JobBill[] => chain.job.bills.filter((bill) => !bill.isVoid);

const creditsOf = (chain: Chain, invoiceId: string): ChainCredit[] =>
  standing(chain).flatMap((bill) => {
    const credit = chain.credits.get(bill.invoiceId);
    return credit?.creditedId === invoiceId ? [credit] : [];
  });

/** The draws as the documents that stand leave them. */
export function drawsOf(chain: Chain): Draw[] {
  const billedBy = (drawId: string) => {
    const bill = standing(chain).findLast(({ plan }) =>
      plan.drawLines.some((line) => line.drawId === drawId),
    );
    const unlocked =
      bill && creditsOf(chain, bill.invoiceId).some(({ plan }) => plan.unlockedDrawIds.includes(drawId));
    return bill === undefined || unlocked ? null : bill.invoiceId;
  };
  return chain.draws.map((draw) => ({ ...draw, billedBy: billedBy(draw.drawId) }));
}

function overByDeduction(chain: Chain, contract: Contract): bigint {
  const over = contract.billedMinor - contractSum(contract);
  const allowed = standing(chain).reduce((most, { plan }) => {
    const own = plan.over?.overMinor ?? 0n;
    return own > most ? own : most;
  }, 0n);
  return over > allowed ? over - allowed : 0n;
}

/** The contract as it stands: derived again from the terms and the documents that are not void. */
export function chainContract(chain: Chain): Contract {
  const contract = contractOf(chain.job);
  const plans = standing(chain).map((bill) => bill.plan);
  const recouped = plans.flatMap((plan) => plan.recoupments);
  return {
    ...contract,
    taxTerms: { ...contract.taxTerms, ...chain.tax },
    taxRates: contract.taxRates.map((rate) => {
      const taxes = plans.flatMap((plan) => plan.taxes.filter((tax) => tax.taxRateId === rate.taxRateId));
      const byLine = Map.groupBy(
        taxes.flatMap((tax) => tax.lines),
        (line) => line.lineId,
      );
      return {
        ...rate,
        compound: chain.compound.includes(rate.taxRateId),
        lines: [...byLine].map(([lineId, lines]) => ({
          lineId,
          exact: lines.reduce((sum, line) => addRatios(sum, line.exactDelta), ZERO),
          taxMinor: lines.reduce((sum, line) => sum + line.taxMinor, 0n),
        })),
      };
    }),
    draws: drawsOf(chain),
    advances: chain.advances.map((advance) => ({
      ...advance,
      balanceMinor: recouped.reduce(
        (left, one) => (one.advanceId === advance.advanceId ? left - one.amountMinor : left),
        advance.balanceMinor,
      ),
    })),
    overByDeductionMinor: overByDeduction(chain, contract),
  };
}

/** What the lines of each bill still hold, oldest first: what a credit gave back is off its own bill. */
export function chainHoldings(chain: Chain): Holding[] {
  const holdings = new Map<string, Holding>();
  for (const holding of holdingsOf(chain.job)) {
    const invoiceId = chain.credits.get(holding.invoiceId)?.creditedId ?? holding.invoiceId;
    const key = `${invoiceId} ${holding.lineId}`;
    const heldMinor = (holdings.get(key)?.heldMinor ?? 0n) + holding.heldMinor;
    holdings.set(key, { ...holding, invoiceId, heldMinor });
  }
  return [...holdings.values()].filter((holding) => holding.heldMinor !== 0n);
}

/** Bills as asked where the rules allow it: the chain as it stands afterwards, or the refusal. */
export function tryChainBill(chain: Chain, asked: BillRequest): Result<Chain> {
  const contract = chainContract(chain);
  const holdings = chainHoldings(chain);
  const planned = planBill(contract, asked, holdings);
  if (!planned.ok) return planned;
  const invoiceId = `bill-${chain.job.bills.length + 1}`;
  const issued: JobBill = {
    invoiceId,
    contract,
    request: asked,
    holdings,
    plan: planned.value,
    isVoid: false,
  };
  return { ok: true, value: { ...chain, job: { ...chain.job, bills: [...chain.job.bills, issued] } } };
}

/** An issued bill with its earlier credits, as a credit note corrects it. */
export function creditedBill(chain: Chain, invoiceId: string): CreditedBill {
  const bill = chain.job.bills.find((one) => one.invoiceId === invoiceId);
  if (bill === undefined) throw new Error(`No bill ${invoiceId}.`);
  const credits = creditsOf(chain, invoiceId);
  const against = credits.reduce((sum, { plan }) => sum + plan.againstOpenMinor, 0n);
  return {
    ...bill.plan,
    invoiceId,
    number: invoiceId,
    state: bill.isVoid ? 'void' : 'issued',
    credits: credits.map(({ plan }) => ({ ...plan.bill, unlockedDrawIds: plan.unlockedDrawIds })),
    holdings: chainHoldings(chain).filter((holding) => holding.invoiceId === invoiceId),
    openMinor: bill.plan.dueMinor - against - (chain.paid.get(invoiceId) ?? 0n),
  };
}

/** Credits a bill as asked where the rules allow it. */
export function tryCredit(chain: Chain, creditedId: string, basis: CreditBasis): Result<Chain> {
  const contract = chainContract(chain);
  const planned = planCredit(contract, creditedBill(chain, creditedId), {
    basis,
    reason: 'Agreed with the client',
  });
  if (!planned.ok) return planned;
  const invoiceId = `bill-${chain.job.bills.length + 1}`;
  const issued: JobBill = {
    invoiceId,
    contract,
    request: request({ kind: 'none' }),
    holdings: chainHoldings(chain),
    plan: planned.value.bill,
    isVoid: false,
  };
  return {
    ok: true,
    value: {
      ...chain,
      job: { ...chain.job, bills: [...chain.job.bills, issued] },
      credits: new Map([...chain.credits, [invoiceId, { creditedId, basis, plan: planned.value }]]),
    },
  };
}

/** A change order that adds lines as a person writes them: "-3333.33" deducts. */
export function changeOrder(
  chain: Chain,
  values: readonly string[],
  drawEffect: DrawEffect = { kind: 'none' },
): ChangeOrder {
  const first = chain.job.terms.lines.length;
  return {
    changeOrderId: `co-${first}`,
    number: 1,
    title: 'Change',
    reason: 'Client request',
    scheduleDays: 0,
    status: 'sent',
    drawEffect,
    lines: values.map((text, index) => ({
      lineId: lineName(first + index),
      kind: text.startsWith('-') ? 'deduction' : 'addition',
      description: `Line ${lineName(first + index)}`,
      quantity: value(parseQuantity('1')),
      unitPrice: value(parseUnitPrice(text.replace('-', ''))),
      taxRateIds: [],
    })),
  };
}

/** Approves a change order where the rules allow it. */
export function tryApprove(chain: Chain, order: ChangeOrder): Result<Chain> {
  const planned = planApproval(chainContract(chain), order);
  if (!planned.ok) return planned;
  const { terms } = chain.job;
  const lines = planned.value.lines.map((line) => money(line.scheduledMinor, terms.exponent));
  return {
    ok: true,
    value: {
      ...chain,
      job: { ...chain.job, terms: { ...terms, lines: [...terms.lines, ...lines] } },
      draws: planned.value.draws,
    },
  };
}
