import { type Percent, percentOf } from '#core/money/percent.ts';
import { roundHalfAway } from '#core/money/round-half-away.ts';

/**
 * The total of an estimate with its tax (minor units), from what is taxed at each rate: the same figure as
 * `figureEstimate` gives, for lists that do not read the lines.
 * @example estimateTotal(100_000n, [{ rate: 7_250_000n, baseMinor: 100_000n }]) // 107_250n
 */
export function estimateTotal(
  contractSumMinor: bigint,
  taxed: readonly { readonly rate: Percent; readonly baseMinor: bigint }[],
): bigint {
  return taxed.reduce(
    (total, { rate, baseMinor }) => total + roundHalfAway(percentOf(rate, baseMinor)),
    contractSumMinor,
  );
}
