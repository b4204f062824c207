const minor = (wire: string) => BigInt(wire.replace('.', ''));

/** The largest of some amounts as the wire writes them, never below one unit, so that shares of it can be taken. */
export function largestAmount(amounts: readonly string[]): bigint {
  return amounts.reduce((top, one) => (minor(one) > top ? minor(one) : top), 1n);
}

/** How high an amount stands in a chart, in thousandths of the largest; what is below 0 stands at the foot. */
export function chartShare(amount: string, largest: bigint): number {
  const size = minor(amount);
  return size <= 0n ? 0 : Number((size * 1_000n) / largest);
}
