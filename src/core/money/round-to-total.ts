import { invariant } from '#core/invariant.ts';

/**
 * Rounds exact parts so that they add up to a total, by largest remainder: every part is rounded towards −∞,
 * then the parts with the largest remainders get one unit each, ties to the earliest. A negative total is the
 * mirror image. The parts are numerators over one denominator and add up to within one unit of the total.
 * @example roundToTotal(1000n, [9999n, 9999n, 9999n], 30n) // 33.33 at 10%, three times: [334n, 333n, 333n]
 */
export function roundToTotal(total: bigint, numerators: readonly bigint[], denominator: bigint): bigint[] {
  if (total < 0n) {
    return roundToTotal(
      -total,
      numerators.map((numerator) => -numerator),
      denominator,
    ).map((part) => -part);
  }
  const remainders: { readonly index: number; readonly remainder: bigint }[] = [];
  let left = total;
  const parts = numerators.map((numerator, index) => {
    const remainder = ((numerator % denominator) + denominator) % denominator;
    if (remainder !== 0n) remainders.push({ index, remainder });
    const floor = (numerator - remainder) / denominator;
    left -= floor;
    return floor;
  });
  invariant(left >= 0n && left <= BigInt(remainders.length), 'rounded parts add up to the total');
  remainders.sort((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  );
  for (const { index } of remainders.slice(0, Number(left))) parts[index] = (parts[index] ?? 0n) + 1n;
  return parts;
}
