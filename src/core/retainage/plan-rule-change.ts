import { noWork } from '#core/billing/bill-work.ts';
import type { Contract } from '#core/billing/contract.ts';
import { contractSum } from '#core/billing/contract-sum.ts';
import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';
import { checkRetainageTerms } from './check-retainage-terms.ts';
import { earlierWork } from './earlier-work.ts';
import { highestRate, isCollectable } from './highest-rate.ts';
import type { LineRetainage, RetainageChange, RetainageRule } from './retainage-rule.ts';
import { type RetainageTerms, termsOf } from './retainage-terms.ts';
import { retainedLines } from './retained-line.ts';
import { stepDownOf, stepsReached } from './steps-reached.ts';

/**
 * New terms of retainage as typed: the rule, the rate of stored materials, and own terms of lines that have them.
 * @example { rule: { kind: 'flat', rate: 5_000_000n }, storedRate: 0n, lines: new Map() }
 */
export interface TypedRetainage {
  readonly rule: RetainageRule;
  readonly storedRate: bigint;
  readonly lines: ReadonlyMap<string, LineRetainage>;
}

/**
 * A change of the retainage rule as it would be saved: the contract with its new terms, and the money that the
 * change alone moves on earlier work (minor units; below 0 is released with the next bill).
 * @example const { contract, movesMinor } = planned.value;
 */
export interface RuleChangePlan {
  readonly contract: Contract;
  readonly movesMinor: bigint;
}

/**
 * Decides a change of the retainage rule, for later bills only or for earlier bills too. Nothing moves until the
 * next bill takes it up; bills that are issued never change. A rise that reaches back and could never be collected
 * is refused, naming the highest rate that could.
 * @example planRuleChange(contract, { rule: { kind: 'flat', rate: 10_000_000n }, storedRate: 0n, lines: new Map() }, 'earlier_bills_too')
 */
export function planRuleChange(
  contract: Contract,
  typed: TypedRetainage,
  reach: RetainageChange['reach'],
): Result<RuleChangePlan> {
  const checked = checkRetainageTerms(typed, contract.lines);
  if (!checked.ok) return checked;
  const waiting = contract.retainageChange;
  if (waiting?.reach === 'earlier_bills_too' && reach === 'later_bills') {
    return refuse('retainage_change_waits', {});
  }
  const changed: Contract = {
    ...withTerms(contract, typed),
    retainageChange: waiting ? { ...waiting, reach } : changeOf(contract, reach),
  };
  if (reach === 'earlier_bills_too' && !isCollectable(changed)) {
    return refuse('retainage_never_collected', { highestRate: highestRate(changed) });
  }
  const lines = retainedLines(changed, noWork(changed));
  const terms = termsOf(changed);
  const scene = { terms, passed: terms, lines, contractSumMinor: contractSum(changed) };
  const { movements, forgivenMinor } = earlierWork(changed, scene);
  return ok({
    contract: changed,
    movesMinor: movements.reduce((sum, moved) => sum + moved, -forgivenMinor),
  });
}

function changeOf(contract: Contract, reach: RetainageChange['reach']): RetainageChange {
  const { retainage: rule, storedRate, stepReached } = contract;
  const lines = contract.lines.map(({ lineId, retainage, stepReached: step }) => ({
    lineId,
    retainage,
    stepReached: step,
  }));
  return { reach, rule, storedRate, stepReached, lines };
}

// Steps of the same thresholds stay passed; those of others are passed where the job is past them already.
function withTerms(contract: Contract, typed: TypedRetainage): Contract {
  const { rule, storedRate } = typed;
  const same = sameSteps(contract.retainage, rule);
  const lines = contract.lines.map((line) => ({
    ...line,
    retainage: typed.lines.get(line.lineId) ?? ({ kind: 'as_rule' } as const),
    stepReached: same ? line.stepReached : 0,
  }));
  const changed = {
    ...contract,
    lines,
    retainage: rule,
    storedRate,
    stepReached: same ? contract.stepReached : 0,
  };
  const reached = stepsReached(changed, termsOf(changed), retainedLines(changed, noWork(changed)));
  return {
    ...changed,
    stepReached: reached.stepReached,
    lines: lines.map((line, index) => ({ ...line, stepReached: stepOf(reached, index) })),
  };
}

const stepOf = (terms: RetainageTerms, index: number): number => terms.lines[index]?.stepReached ?? 0;

function sameSteps(before: RetainageRule, after: RetainageRule): boolean {
  const [old, now] = [stepDownOf(before), stepDownOf(after)];
  if (old === null || now === null || old.measure !== now.measure) return false;
  const thresholds = (rule: typeof old) => rule.steps.map((step) => step.threshold).join();
  return thresholds(old) === thresholds(now);
}
