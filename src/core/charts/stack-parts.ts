/**
 * Where a part of a stacked bar begins and ends (minor units).
 * @example { fromMinor: 100n, toMinor: 150n }
 */
export interface StackedPart {
  readonly fromMinor: bigint;
  readonly toMinor: bigint;
}

/**
 * The parts of one bar on top of each other, in their order (minor units); what is below 0 hangs below the line.
 * @example stackParts([100n, 50n]) // [{ fromMinor: 0n, toMinor: 100n }, { fromMinor: 100n, toMinor: 150n }]
 */
export function stackParts(amounts: readonly bigint[]): readonly StackedPart[] {
  let [above, below] = [0n, 0n];
  return amounts.map((amount) => {
    const fromMinor = amount < 0n ? below : above;
    const toMinor = fromMinor + amount;
    if (amount < 0n) below = toMinor;
    else above = toMinor;
    return { fromMinor, toMinor };
  });
}
