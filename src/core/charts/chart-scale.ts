/**
 * How far a chart reaches (minor units), from its lowest amount, at most 0, to its highest, and the round amounts between
 * them at which its lines stand.
 * @example { lowestMinor: 0n, highestMinor: 230n, stepsMinor: [0n, 100n, 200n] }
 */
export interface ChartScale {
  readonly lowestMinor: bigint;
  readonly highestMinor: bigint;
  readonly stepsMinor: readonly bigint[];
}

const MOST_STEPS = 4n;

// The smallest of 1, 2, 5, 10, 20, 50 … of which a few reach over the whole.
function stepOver(reach: bigint): bigint {
  for (let ten = 1n; ; ten *= 10n)
    for (const step of [ten, 2n * ten, 5n * ten]) if (step * MOST_STEPS >= reach) return step;
}

/**
 * The scale of a chart of some amounts (minor units); it always has 0 in it.
 * @example chartScale([23_143_000n]) // { lowestMinor: 0n, highestMinor: 23_143_000n, stepsMinor: [0n, 10_000_000n, 20_000_000n] }
 */
export function chartScale(amounts: readonly bigint[]): ChartScale {
  const lowestMinor = amounts.reduce((least, one) => (one < least ? one : least), 0n);
  const highestMinor = amounts.reduce((most, one) => (one > most ? one : most), 0n);
  const step = stepOver(highestMinor - lowestMinor);
  const stepsMinor: bigint[] = [];
  for (let at = (lowestMinor / step) * step; at <= highestMinor; at += step) stepsMinor.push(at);
  return { lowestMinor, highestMinor, stepsMinor };
}

/**
 * How high an amount stands in a chart, in thousandths of its height; of nothing but 0 everything stands at the foot.
 * @example heightIn(chartScale([400n]), 100n) // 250
 */
export function heightIn({ lowestMinor, highestMinor }: ChartScale, amountMinor: bigint): number {
  const reach = highestMinor - lowestMinor;
  return reach === 0n ? 0 : Number(((amountMinor - lowestMinor) * 1_000n) / reach);
}
