import { percentOf } from '#core/money/percent.ts';
import { roundHalfAway } from '#core/money/round-half-away.ts';
import type { Advance, Recoupment } from './advance.ts';

const smallest = (...amounts: readonly bigint[]): bigint =>
  amounts.reduce((least, one) => (one < least ? one : least));

/**
 * What a bill recoups of each advance (minor units): the rate on the bill's part beyond the threshold, never more
 * than the balance of the advance, and never more than what is due on the bill.
 * @example recoupAdvances(advances, { billedBeforeMinor: 0n, grossMinor: 1_200_000n, dueMinor: 1_080_000n })
 */
export function recoupAdvances(
  advances: readonly Advance[],
  bill: { readonly billedBeforeMinor: bigint; readonly grossMinor: bigint; readonly dueMinor: bigint },
): Recoupment[] {
  let leftMinor = bill.dueMinor;
  return advances.flatMap(({ advanceId, balanceMinor, rate, thresholdMinor }) => {
    const partMinor = smallest(bill.grossMinor, bill.billedBeforeMinor + bill.grossMinor - thresholdMinor);
    const amountMinor = smallest(balanceMinor, roundHalfAway(percentOf(rate, partMinor)), leftMinor);
    if (amountMinor <= 0n) return [];
    leftMinor -= amountMinor;
    return [{ advanceId, amountMinor }];
  });
}
