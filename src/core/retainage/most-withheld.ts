import { percentOf } from '#core/money/percent.ts';
import { roundHalfAway } from '#core/money/round-half-away.ts';
import type { RetainageCap, RetainageRule } from './retainage-rule.ts';

/**
 * The most that a cap lets be withheld (minor units).
 * @example capOf({ kind: 'percent_of_contract', percent: 5_000_000n }, 10_000_000n) // 500_000n
 */
export function capOf(cap: RetainageCap, contractSumMinor: bigint): bigint {
  if (cap.kind === 'sum') return cap.sumMinor;
  return contractSumMinor > 0n ? roundHalfAway(percentOf(cap.percent, contractSumMinor)) : 0n;
}

/**
 * The most that a rule may ever withhold (minor units), null where it has no such limit.
 * @example mostWithheld({ kind: 'fixed', sumMinor: 500_000n, pace }, 10_000_000n) // 500_000n
 */
export function mostWithheld(rule: RetainageRule, contractSumMinor: bigint): bigint | null {
  if (rule.kind === 'fixed') return rule.sumMinor;
  return rule.kind === 'capped' ? capOf(rule.cap, contractSumMinor) : null;
}
