import type { Contract, Holding } from './contract.ts';

/**
 * Of the holdings of earlier bills, what a release can take (oldest first), and how much in all (minor units).
 * Where a later bill gave retainage of a line back, the line's oldest holdings are reduced by it, so that what
 * a line holds is always the sum over its bills.
 * @example const { releasable, limitMinor } = releasableHoldings(contract, holdings, [0n, 0n]);
 */
export function releasableHoldings(
  contract: Contract,
  holdings: readonly Holding[],
  withheldMinor: readonly bigint[],
): { readonly releasable: readonly Holding[]; readonly limitMinor: bigint } {
  const isDeduction = new Map(contract.lines.map((line) => [line.lineId, line.scheduledMinor < 0n]));
  const givesBack = (lineId: string, amount: bigint) => (isDeduction.get(lineId) ? amount > 0n : amount < 0n);

  const givenBack = new Map<string, bigint>();
  const noteGivenBack = (lineId: string, amount: bigint) =>
    givenBack.set(lineId, (givenBack.get(lineId) ?? 0n) + amount);
  for (const { lineId, heldMinor } of holdings)
    if (givesBack(lineId, heldMinor)) noteGivenBack(lineId, heldMinor);

  let withheldNowMinor = 0n;
  for (const [index, line] of contract.lines.entries()) {
    const movement = withheldMinor[index] ?? 0n;
    if (givesBack(line.lineId, movement)) noteGivenBack(line.lineId, movement);
    else withheldNowMinor += movement;
  }

  const releasable = holdings
    .filter(({ lineId, heldMinor }) => !givesBack(lineId, heldMinor))
    .map((holding) => {
      const left = givenBack.get(holding.lineId) ?? 0n;
      const reduction = smaller(holding.heldMinor, -left);
      givenBack.set(holding.lineId, left + reduction);
      return { ...holding, heldMinor: holding.heldMinor - reduction };
    });
  const releasableMinor = releasable.reduce((sum, holding) => sum + holding.heldMinor, 0n);
  // Deductions withheld on this very bill must stay covered by what the other lines go on holding.
  return { releasable, limitMinor: releasableMinor + (withheldNowMinor < 0n ? withheldNowMinor : 0n) };
}

// The one nearer to 0 of two amounts of the same sign.
function smaller(a: bigint, b: bigint): bigint {
  const magnitude = (amount: bigint) => (amount < 0n ? -amount : amount);
  return magnitude(a) < magnitude(b) ? a : b;
}
