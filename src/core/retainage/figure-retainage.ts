import type { RetainageFigures } from '#core/billing/bill-plan.ts';
import type { BillRequest } from '#core/billing/bill-request.ts';
import type { BillWork } from '#core/billing/bill-work.ts';
import type { Contract } from '#core/billing/contract.ts';
import { contractSum } from '#core/billing/contract-sum.ts';
import { apportion } from '#core/money/apportion.ts';
import { earlierWork } from './earlier-work.ts';
import { heldAtMost, heldInRange } from './held-in-range.ts';
import { mostWithheld } from './most-withheld.ts';
import { ownMovement, workOfBill } from './own-movement.ts';
import { releasedByChange } from './released-by-change.ts';
import { type RetainageTerms, termsBefore, termsOf } from './retainage-terms.ts';
import { retainedLines, workApart } from './retained-line.ts';
import type { RuleScene } from './rule-scene.ts';
import { spreadByFirst } from './spread-rounded.ts';
import { stepsReached } from './steps-reached.ts';
import { termsForBill } from './terms-for-bill.ts';
import { withheldApart } from './withheld-apart.ts';

/**
 * The retainage of a bill, line by line in the contract's order (minor units): what it withholds, the work that is
 * apart from the rule, the steps that the lines have reached, and the figures of the whole bill.
 * @example const { withheld, figures } = figureRetainage(contract, request, work);
 */
export interface FiguredRetainage {
  readonly withheld: readonly bigint[];
  readonly exempt: readonly bigint[];
  readonly lineSteps: readonly number[];
  readonly figures: RetainageFigures;
}

const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n);
const add = (a: readonly bigint[], b: readonly bigint[]): bigint[] =>
  a.map((one, index) => one + (b[index] ?? 0n));

/**
 * What a bill withholds: the rule on its own work, what a passed step or a changed rate moves on earlier work, and
 * what earlier bills could not bear; within what the lines can hold, the cap, and what this bill can bear.
 * @example figureRetainage(contract, request, work).withheld // [334n, 333n, 333n] of three lines of 33.33 at 10%
 */
export function figureRetainage(
  contract: Contract,
  request: Pick<BillRequest, 'basis' | 'retainage' | 'release'>,
  work: BillWork,
): FiguredRetainage {
  const lines = retainedLines(contract, work);
  const contractSumMinor = contractSum(contract);
  const passed = termsOf(contract);
  const today = stepsReached(contract, passed, lines);
  const scene: RuleScene = { terms: today, passed, lines, contractSumMinor };
  const ofBill: RuleScene = { ...scene, terms: termsForBill(today, request.retainage) };
  const takesUp = request.retainage.kind !== 'left_off';

  const storedBefore = takesUp ? storedTermsBefore(contract, ofBill.terms) : ofBill.terms;
  const rule = ownMovement(contract, ofBill, storedBefore);
  const own = takesUp ? add(rule, withheldApart(contract, work)) : rule;
  const earlier = earlierWork(contract, scene);
  const change = takesUp ? earlier.movements : earlier.movements.map((moved) => (moved < 0n ? moved : 0n));
  const waiting = {
    notTakenUpMinor: sumOf(earlier.movements) > sumOf(change) ? sumOf(earlier.movements) - sumOf(change) : 0n,
    earlierMinor: contract.stillToWithholdMinor - earlier.forgivenMinor,
  };
  const carried = takesUp ? carriedHere(waiting.earlierMinor, workOfBill(ofBill)) : own.map(() => 0n);

  const wanted = heldInRange(contract, add(add(own, change), carried));
  const allowed = withinCap(contract, wanted, mostWithheld(today.rule, contractSumMinor));
  const withheld = bearable(contract, request, work, allowed);
  const left =
    waiting.earlierMinor - sumOf(carried) + sumOf(allowed) - sumOf(withheld) + waiting.notTakenUpMinor;
  const settled = request.retainage.kind === 'left_off' && request.release.kind === 'all';
  return {
    withheld,
    exempt: workApart(work),
    lineSteps: today.lines.map((line) => line.stepReached),
    figures: {
      ...figuresOf(ofBill.terms, withheld, change, carried),
      rule: ofBill.terms === today ? contract.retainage : ofBill.terms.rule,
      stillToWithholdMinor: settled ? 0n : left,
    },
  };
}

function figuresOf(
  terms: RetainageTerms,
  withheld: readonly bigint[],
  change: readonly bigint[],
  carried: readonly bigint[],
): Omit<RetainageFigures, 'rule' | 'stillToWithholdMinor'> {
  const withheldMinor = sumOf(withheld);
  const changeMinor = sumOf(change);
  const carriedMinor = sumOf(carried);
  return {
    storedRate: terms.storedRate,
    ownMinor: withheldMinor - changeMinor - carriedMinor,
    changeMinor,
    carriedMinor,
    releasedByChangeMinor: releasedByChange(changeMinor, withheldMinor),
    stepReached: terms.stepReached,
  };
}

// Stored materials always take today's rate, so what they held at the old one is taken off in full.
function storedTermsBefore(contract: Contract, terms: RetainageTerms): RetainageTerms {
  return termsBefore(contract) ?? terms;
}

function carriedHere(waitingMinor: bigint, works: readonly bigint[]): bigint[] {
  return spreadByFirst(waitingMinor, [works.map((part) => (part > 0n ? part : 0n))]);
}

// Withheld to date never passes the cap, nor does held where the contract sum took the cap down.
function withinCap(contract: Contract, movements: readonly bigint[], capMinor: bigint | null): bigint[] {
  if (capMinor === null) return [...movements];
  const moved = sumOf(movements);
  const roomMinor = capMinor > contract.withheldMinor ? capMinor - contract.withheldMinor : 0n;
  const most = moved > roomMinor ? contract.heldMinor + roomMinor : contract.heldMinor + moved;
  return heldAtMost(contract, movements, most < capMinor ? most : capMinor);
}

// What a bill cannot bear is carried: where that was asked for, where earlier bills are waiting already, and where
// there is no new work to take it from.
function bearable(
  contract: Contract,
  { basis, retainage }: Pick<BillRequest, 'basis' | 'retainage'>,
  { partsMinor }: BillWork,
  movements: readonly bigint[],
): bigint[] {
  const gross = sumOf(partsMinor);
  const mostMinor = gross > 0n ? gross : 0n;
  const moved = sumOf(movements);
  const asked = retainage.kind === 'carry' || contract.stillToWithholdMinor > 0n;
  const carries =
    asked || basis.kind === 'none' || gross < 0n || (basis.kind === 'application' && gross === 0n);
  return carries && moved > mostMinor ? apportion(mostMinor, movements) : [...movements];
}
