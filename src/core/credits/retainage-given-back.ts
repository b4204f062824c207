import type { Contract } from '#core/billing/contract.ts';
import { apportion } from '#core/money/apportion.ts';
import type { CreditedBill } from './credited-bill.ts';

/**
 * Of the retainage that a credit would give back on each line of its bill (minor units), what it can: no more than
 * the bill's own line still holds, no more than the line and the contract hold, and never across 0. What was
 * released already comes off what is due.
 * @example retainageGivenBack(contract, bill, [50_000n]) // [30_000n] where 200.00 of it was released
 */
export function retainageGivenBack(
  contract: Contract,
  bill: CreditedBill,
  wantedMinor: readonly bigint[],
): bigint[] {
  const held = new Map(bill.holdings.map((holding) => [holding.lineId, holding.heldMinor]));
  const onLines = new Map(contract.lines.map((line) => [line.lineId, line]));
  const given = bill.lines.map(({ lineId }, index) => {
    const wanted = wantedMinor[index] ?? 0n;
    const line = onLines.get(lineId);
    const isDeduction = (line?.scheduledMinor ?? 0n) < 0n;
    const takesBack = isDeduction ? wanted > 0n : wanted < 0n;
    const ownMinor = takesBack ? wanted : nearerToZero(wanted, held.get(lineId) ?? 0n);
    return takesBack ? ownMinor : nearerToZero(ownMinor, line?.heldMinor ?? 0n);
  });
  const excessMinor = given.reduce((sum, amount) => sum + amount, 0n) - contract.heldMinor;
  return excessMinor > 0n ? cut(given, excessMinor) : given;
}

/**
 * Cuts what is given back by an amount (minor units), in proportion, on the lines that give something back.
 * @example cut([600n, 400n], 100n) // [540n, 360n]
 */
export function cut(given: readonly bigint[], byMinor: bigint): bigint[] {
  const cuts = apportion(
    byMinor,
    given.map((amount) => (amount > 0n ? amount : 0n)),
  );
  return given.map((amount, index) => amount - (cuts[index] ?? 0n));
}

// Of what is wanted, what is there; nothing where it lies on the other side of 0.
function nearerToZero(wanted: bigint, there: bigint): bigint {
  if (wanted > 0n) return there <= 0n ? 0n : wanted < there ? wanted : there;
  return there >= 0n ? 0n : wanted > there ? wanted : there;
}
