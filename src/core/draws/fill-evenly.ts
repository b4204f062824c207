/**
 * Splits a total (minor units) into so many even draws: no two differ by more than one unit, and the last takes
 * what is left.
 * @example fillEvenly(1_000_000n, 3) // [333_333n, 333_333n, 333_334n]
 */
export function fillEvenly(totalMinor: bigint, count: number): bigint[] {
  const upTo = (index: number) => (totalMinor * BigInt(index)) / BigInt(count);
  return Array.from({ length: count }, (_, index) => upTo(index + 1) - upTo(index));
}
