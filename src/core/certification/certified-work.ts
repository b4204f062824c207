import { assembleBill } from '#core/billing/assemble-bill.ts';
import type { BillRequest } from '#core/billing/bill-request.ts';
import type { BillWork } from '#core/billing/bill-work.ts';
import type { Contract, Holding } from '#core/billing/contract.ts';
import { contractSum } from '#core/billing/contract-sum.ts';
import { planRelease } from '#core/billing/plan-release.ts';
import {
  addRatios,
  compareRatios,
  quotient,
  type Ratio,
  subtractRatios,
  wholeRatio,
  ZERO,
} from '#core/money/ratio.ts';
import { roundHalfAway } from '#core/money/round-half-away.ts';
import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';
import { figureRetainage } from '#core/retainage/figure-retainage.ts';
import { termsOf } from '#core/retainage/retainage-terms.ts';
import { retainedLines } from '#core/retainage/retained-line.ts';
import { stepsReached } from '#core/retainage/steps-reached.ts';
import { targetInAll } from '#core/retainage/target-in-all.ts';
import { termsForBill } from '#core/retainage/terms-for-bill.ts';
import { figureTaxes } from '#core/tax/figure-taxes.ts';

/**
 * An application whose work can be cut to a smaller total (minor units).
 * @example const cuttable: CuttableBill = { contract, request, holdings, cutWork };
 */
export interface CuttableBill {
  readonly contract: Contract;
  readonly request: BillRequest;
  readonly holdings: readonly Holding[];
  readonly cutWork: (workMinor: bigint) => BillWork;
}

// So many minor units on either side are tried: lines that are rounded by themselves move what is due by as many.
const WINDOW = 40n;

/**
 * The amount of work (minor units) that gives a certified payment due to the cent: of several, the nearest to the
 * exact quotient; where none does, the largest that stays below it.
 * @example certifiedWork(bill, 4_650_000n, 4_000_000n) // 4_444_444n at 10%
 */
export function certifiedWork(bill: CuttableBill, appliedMinor: bigint, dueMinor: bigint): Result<bigint> {
  const dueAt = (workMinor: bigint) => dueOf(bill, bill.cutWork(workMinor));
  const leastMinor = dueAt(0n);
  if (leastMinor > dueMinor) {
    return refuse('certified_below_other_amounts', { leastMinor, certifiedMinor: dueMinor });
  }
  const near = firstReaching(dueAt, appliedMinor, dueMinor);
  const tried: { readonly workMinor: bigint; readonly due: bigint }[] = [];
  for (
    let workMinor = atLeast(near - WINDOW, 0n);
    workMinor <= atMost(near + WINDOW, appliedMinor);
    workMinor += 1n
  ) {
    tried.push({ workMinor, due: dueAt(workMinor) });
  }
  const exactly = tried.filter(({ due }) => due === dueMinor).map(({ workMinor }) => workMinor);
  if (exactly.length === 0) {
    const below = tried.filter(({ due }) => due < dueMinor);
    const best = below.reduce((a, b) => (b.due >= a.due ? b : a), { workMinor: 0n, due: leastMinor });
    return ok(best.workMinor);
  }
  const wanted = exactQuotient(bill, near, dueMinor, dueAt(near));
  return ok(exactly.reduce((a, b) => (distance(b, wanted) < distance(a, wanted) ? b : a)));
}

const atLeast = (a: bigint, b: bigint): bigint => (a > b ? a : b);
const atMost = (a: bigint, b: bigint): bigint => (a < b ? a : b);

// More work is more due, give or take a rounding.
function firstReaching(dueAt: (workMinor: bigint) => bigint, appliedMinor: bigint, dueMinor: bigint): bigint {
  let [low, high] = [0n, appliedMinor];
  while (low < high) {
    const middle = (low + high) / 2n;
    if (dueAt(middle) >= dueMinor) high = middle;
    else low = middle + 1n;
  }
  return low;
}

function dueOf({ contract, request, holdings }: CuttableBill, work: BillWork): bigint {
  const retainage = figureRetainage(contract, request, work);
  const released = planRelease(contract, request.release, holdings, retainage.withheld);
  return assembleBill(contract, work, retainage, released.ok ? released.value : []).dueMinor;
}

// The distance in so small units that whole numbers compare it.
function distance(workMinor: bigint, { numerator, denominator }: Ratio): bigint {
  const off = workMinor * denominator - numerator;
  return off < 0n ? -off : off;
}

// Work less retainage plus tax, all unrounded, is a straight line near the certified sum.
function exactQuotient(bill: CuttableBill, near: bigint, wantedMinor: bigint, dueMinor: bigint): Ratio {
  const here = exactDue(bill, near);
  const slope = subtractRatios(exactDue(bill, near + 1n), here);
  if (compareRatios(slope, ZERO) <= 0) return wholeRatio(near);
  // What does not move with the work: stored materials, earlier work, releases, advances.
  const fixed = roundHalfAway(subtractRatios(wholeRatio(dueMinor), here));
  const missing = subtractRatios(wholeRatio(wantedMinor - fixed), here);
  const more = quotient(missing.numerator * slope.denominator, missing.denominator * slope.numerator);
  return addRatios(wholeRatio(near), more);
}

function exactDue({ contract, request, cutWork }: CuttableBill, workMinor: bigint): Ratio {
  const work = cutWork(workMinor);
  const lines = retainedLines(contract, work);
  const passed = termsOf(contract);
  const terms = termsForBill(stepsReached(contract, passed, lines), request.retainage);
  const scene = { terms, passed, lines, contractSumMinor: contractSum(contract) };
  const held = subtractRatios(
    targetInAll(scene, terms.rule, 'after', 0n),
    targetInAll(scene, terms.rule, 'before', 0n),
  );
  const kept = subtractRatios(wholeRatio(workMinor), held);
  const onFull = figureTaxes(
    contract,
    work,
    contract.lines.map(() => 0n),
  ).map((one) => one.exactDelta);
  const tax = onFull.reduce(addRatios, ZERO);
  const onNet = contract.taxTerms.mode !== 'on_gross' && workMinor !== 0n;
  return addRatios(kept, onNet ? share(tax, kept, workMinor) : tax);
}

// Tax on net is on what is left of the work once retainage is held.
function share(tax: Ratio, kept: Ratio, workMinor: bigint): Ratio {
  return quotient(tax.numerator * kept.numerator, tax.denominator * kept.denominator * workMinor);
}
