import { formatPercent } from '#core/money/format-percent.ts';
import { HUNDRED_PERCENT, type Percent } from '#core/money/percent.ts';
import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';
import type { Advance } from './advance.ts';

/**
 * Decides whether an advance can be received (minor units): above 0, recouped at a rate above 0% and up to 100%, from
 * a threshold on that is not below 0.
 * @example planAdvance({ amountMinor: 500_000n, rate: 10_000_000n, thresholdMinor: 0n })
 */
export function planAdvance(typed: {
  readonly amountMinor: bigint;
  readonly rate: Percent;
  readonly thresholdMinor: bigint;
}): Result<Omit<Advance, 'advanceId'>> {
  const { amountMinor, rate, thresholdMinor } = typed;
  if (amountMinor <= 0n) return refuse('payment_of_nothing', {});
  if (rate > HUNDRED_PERCENT) return refuse('rate_out_of_range', { rate: formatPercent(rate) });
  if (rate <= 0n) return refuse('recoupment_without_rate', {});
  return ok({ balanceMinor: amountMinor, rate, thresholdMinor });
}
