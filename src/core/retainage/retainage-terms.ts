import type { Contract } from '#core/billing/contract.ts';
import type { Percent } from '#core/money/percent.ts';
import type { LineRetainage, RetainageRule } from './retainage-rule.ts';

/**
 * The terms of retainage at one moment: the rule with the step that it has reached, the rate of stored materials,
 * and each line's own terms and step, in the contract's order.
 * @example const terms: RetainageTerms = { rule: { kind: 'none' }, storedRate: 0n, stepReached: 0, lines: [] };
 */
export interface RetainageTerms {
  readonly rule: RetainageRule;
  readonly storedRate: Percent;
  readonly stepReached: number;
  readonly lines: readonly { readonly retainage: LineRetainage; readonly stepReached: number }[];
}

// A fixed sum that is reached at a rate is that rate, capped at the sum.
function asFigured(rule: RetainageRule): RetainageRule {
  if (rule.kind !== 'fixed' || rule.pace.kind !== 'rate') return rule;
  const { sumMinor, pace } = rule;
  return { kind: 'capped', rule: { kind: 'flat', rate: pace.rate }, cap: { kind: 'sum', sumMinor } };
}

/**
 * The contract's terms of today.
 * @example termsOf(contract).rule // { kind: 'flat', rate: 10_000_000n }
 */
export function termsOf(contract: Contract): RetainageTerms {
  const { retainage, storedRate, stepReached } = contract;
  return {
    rule: asFigured(retainage),
    storedRate,
    stepReached,
    lines: contract.lines.map(({ retainage, stepReached: step }) => ({ retainage, stepReached: step })),
  };
}

/**
 * The terms before a change that no bill has taken up yet, null where there is none.
 * @example termsBefore(contract)?.rule // { kind: 'flat', rate: 15_000_000n }
 */
export function termsBefore(contract: Contract): RetainageTerms | null {
  const change = contract.retainageChange;
  if (change === null) return null;
  const changed = new Map(change.lines.map((line) => [line.lineId, line]));
  const { rule, storedRate, stepReached } = change;
  return {
    rule: asFigured(rule),
    storedRate,
    stepReached,
    lines: contract.lines.map((line) => changed.get(line.lineId) ?? line),
  };
}
