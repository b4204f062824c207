import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';
import { type FiguredRetainage, figureRetainage } from '#core/retainage/figure-retainage.ts';
import { assembleBill } from './assemble-bill.ts';
import type { BillPlan, PlannedRelease } from './bill-plan.ts';
import type { BillRequest } from './bill-request.ts';
import type { BillWork } from './bill-work.ts';
import type { Contract, Holding } from './contract.ts';
import { keptOnCredit } from './kept-on-credit.ts';
import { planRelease } from './plan-release.ts';

const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n);

/**
 * The figures of a bill whose work is known: as it was typed, or as it was certified. Retainage, releases, tax and
 * what is due follow from the work.
 * @example figureFromWork(contract, request, certifiedWork, holdings)
 */
export function figureFromWork(
  contract: Contract,
  request: BillRequest,
  work: BillWork,
  holdings: readonly Holding[],
): Result<BillPlan> {
  const overMinor = contract.overByDeductionMinor;
  if (overMinor > 0n && sumOf(work.partsMinor) > 0n) return refuse('billed_over_contract', { overMinor });
  const retainage = figureRetainage(contract, request, work);
  const released = planRelease(contract, request.release, holdings, retainage.withheld);
  if (!released.ok) return released;
  if (isEmpty(contract, request, work, retainage, released.value)) return refuse('nothing_to_bill', {});

  const plan = assembleBill(contract, work, retainage, released.value);
  return plan.kind === 'credit_note' ? asCreditNote(contract, work, retainage, plan) : checkAboveZero(plan);
}

// A bill is not zero if it has lines that are not all 0, moves stored materials or retainage, or is an application
// that the contract asks for even so.
function isEmpty(
  contract: Contract,
  { basis }: BillRequest,
  work: BillWork,
  { withheld }: FiguredRetainage,
  releases: readonly PlannedRelease[],
): boolean {
  if (basis.kind === 'application' && basis.evenIfZero) return false;
  const stored = contract.lines.map(
    (line, index) => (work.stored?.afterMinor[index] ?? line.storedMinor) - line.storedMinor,
  );
  const moves = [...work.partsMinor, ...withheld, ...stored];
  return releases.length === 0 && moves.every((amount) => amount === 0n);
}

function checkAboveZero(plan: BillPlan): Result<BillPlan> {
  const { grossMinor, dueMinor, withheldMinor } = plan;
  if (grossMinor < 0n) return refuse('bill_below_zero', { grossMinor });
  return dueMinor < 0n ? refuse('due_below_zero', { dueMinor, withheldMinor }) : ok(plan);
}

// A credit note pays nothing out: retainage that it would give back beyond what it credits stays held.
function asCreditNote(
  contract: Contract,
  work: BillWork,
  retainage: FiguredRetainage,
  plan: BillPlan,
): Result<BillPlan> {
  if (plan.releases.length > 0) return refuse('release_on_credit_note', {});
  if (plan.dueMinor <= 0n) return ok(plan);
  const withheld = keptOnCredit(retainage.withheld, plan.dueMinor);
  const figures = { ...retainage.figures, ownMinor: retainage.figures.ownMinor + plan.dueMinor };
  return ok(assembleBill(contract, work, { ...retainage, withheld, figures }, []));
}
