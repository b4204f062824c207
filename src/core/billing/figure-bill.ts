import { recoupAdvances } from '#core/advances/recoup-advances.ts';
import { withheldOnDraws } from '#core/draws/withheld-on-draws.ts';
import { invariant } from '#core/invariant.ts';
import { apportion } from '#core/money/apportion.ts';
import { formatPercent } from '#core/money/format-percent.ts';
import { HUNDRED_PERCENT } from '#core/money/percent.ts';
import { percentShare } from '#core/money/percent-share.ts';
import { ZERO } from '#core/money/ratio.ts';
import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';
import { figureTaxes } from '#core/tax/figure-taxes.ts';
import type { BillPlan, BillPlanLine, PlannedRelease } from './bill-plan.ts';
import type { BillRequest } from './bill-request.ts';
import type { BillWork } from './bill-work.ts';
import type { Contract, Holding } from './contract.ts';
import { contractSum } from './contract-sum.ts';
import { figureOver } from './figure-over.ts';
import { figureWithheld, retainageRate } from './figure-withheld.ts';
import { figureWork } from './figure-work.ts';
import { planRelease } from './plan-release.ts';

const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n);

/**
 * The figures of a bill as typed, also where it goes past the ceiling: `over` then says by how much. This is
 * the one calculation behind the preview, the document, the entry and the record. Holdings are needed only
 * where the bill releases retainage.
 * @example const figured = figureBill(contract, request, []); // 25% of 50,000.00: grossMinor 1_250_000n
 */
export function figureBill(
  contract: Contract,
  request: BillRequest,
  holdings: readonly Holding[],
): Result<BillPlan> {
  requireTies(contract);
  const rate = retainageRate(contract, request.retainage);
  if (rate > HUNDRED_PERCENT) return refuse('rate_out_of_range', { rate: formatPercent(rate) });
  const work = figureWork(contract, request);
  if (!work.ok) return work;
  const { partsMinor } = work.value;
  const overMinor = contract.overByDeductionMinor;
  if (overMinor > 0n && sumOf(partsMinor) > 0n) return refuse('billed_over_contract', { overMinor });

  const withheld =
    request.basis.kind === 'draws'
      ? withheldOnDraws(contract, work.value, request.retainage)
      : figureWithheld(contract, partsMinor, rate);
  const released = planRelease(contract, request.release, holdings, withheld);
  if (!released.ok) return released;
  const empty = partsMinor.every((part) => part === 0n) && released.value.length === 0;
  if (empty) return refuse('nothing_to_bill', {});

  const plan = assemble(contract, work.value, withheld, released.value);
  return plan.kind === 'credit_note' ? asCreditNote(contract, work.value, plan) : checkAboveZero(plan);
}

function checkAboveZero(plan: BillPlan): Result<BillPlan> {
  const { grossMinor, dueMinor, withheldMinor } = plan;
  if (grossMinor < 0n) return refuse('bill_below_zero', { grossMinor });
  return dueMinor < 0n ? refuse('due_below_zero', { dueMinor, withheldMinor }) : ok(plan);
}

// A credit note pays nothing out: retainage that it would give back beyond what it credits stays held.
function asCreditNote(contract: Contract, work: BillWork, plan: BillPlan): Result<BillPlan> {
  if (plan.releases.length > 0) return refuse('release_on_credit_note', {});
  if (plan.dueMinor <= 0n) return ok(plan);
  const given = plan.lines.map(({ withheldMinor }) => (withheldMinor < 0n ? -withheldMinor : 0n));
  const kept = apportion(plan.dueMinor, given);
  const withheld = plan.lines.map((line, index) => line.withheldMinor + (kept[index] ?? 0n));
  return ok(assemble(contract, work, withheld, []));
}

function requireTies(contract: Contract): void {
  const billedMinor = sumOf(contract.lines.map((line) => line.billedMinor));
  const heldMinor = sumOf(contract.lines.map((line) => line.heldMinor));
  invariant(billedMinor === contract.billedMinor, 'what the lines have billed adds up to the contract');
  invariant(heldMinor === contract.heldMinor, 'what the lines hold adds up to the contract');
}

function assemble(
  contract: Contract,
  work: BillWork,
  withheld: readonly bigint[],
  releases: readonly PlannedRelease[],
): BillPlan {
  const lines = planLines(contract, work, withheld, releases);
  const movements = lines.map((line) => line.withheldMinor - line.releasedMinor);
  const taxes = figureTaxes(contract, work, movements);
  const grossMinor = sumOf(work.partsMinor);
  const taxMinor = sumOf(taxes.map((tax) => tax.taxMinor));
  const withheldMinor = sumOf(withheld);
  const releasedMinor = sumOf(releases.map((release) => release.amountMinor));
  const contractSumMinor = contractSum(contract);
  const billedToDateMinor = contract.billedMinor + grossMinor;
  const taxIncludedMinor = contract.taxTerms.pricesIncludeTax ? taxMinor : 0n;
  const chargedMinor = grossMinor + taxMinor - taxIncludedMinor;
  const payableMinor = chargedMinor - withheldMinor + releasedMinor;
  const recoupments = recoupAdvances(contract.advances, {
    billedBeforeMinor: contract.billedMinor,
    grossMinor,
    dueMinor: payableMinor,
  });
  const recoupedMinor = sumOf(recoupments.map((one) => one.amountMinor));
  return {
    lines,
    grossMinor,
    taxes,
    taxMinor,
    withheldMinor,
    releasedMinor,
    releases,
    dueMinor: payableMinor - recoupedMinor,
    contractSumMinor,
    billedBeforeMinor: contract.billedMinor,
    billedToDateMinor,
    heldToDateMinor: contract.heldMinor + withheldMinor - releasedMinor,
    unbilledMinor: contractSumMinor - billedToDateMinor,
    percentToDate: percentShare(billedToDateMinor, contractSumMinor),
    over: figureOver(contract, work.partsMinor),
    fullyInvoiced: lines.every((line) => line.toDateMinor === line.scheduledMinor),
    kind: chargedMinor < 0n ? 'credit_note' : 'invoice',
    drawLines: work.draws.map((draw) => draw.line),
    recoupments,
    recoupedMinor,
    taxIncludedMinor,
  };
}

function planLines(
  contract: Contract,
  work: BillWork,
  withheld: readonly bigint[],
  releases: readonly PlannedRelease[],
): BillPlanLine[] {
  const released = new Map<string, bigint>();
  for (const { lineId, amountMinor } of releases) {
    released.set(lineId, (released.get(lineId) ?? 0n) + amountMinor);
  }
  return contract.lines.map(({ lineId, scheduledMinor, billedMinor }, index) => {
    const thisMinor = work.partsMinor[index] ?? 0n;
    return {
      lineId,
      scheduledMinor,
      previousMinor: billedMinor,
      thisMinor,
      exactDelta: work.exactDeltas[index] ?? ZERO,
      withheldMinor: withheld[index] ?? 0n,
      releasedMinor: released.get(lineId) ?? 0n,
      toDateMinor: billedMinor + thisMinor,
    };
  });
}
