import type { Contract } from '#core/billing/contract.ts';
import { apportion } from '#core/money/apportion.ts';

type Holder = Pick<Contract, 'lines'>;

const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n);

/**
 * Keeps what is held in its range (minor units): a line of positive value never falls below 0, a deduction line
 * never rises above it, and deduction lines that would hold more than all others do are cut, in proportion to what
 * they hold. What would go beyond stays in the amount due.
 * @example heldInRange(contract, [-5_000n]) // [-2_000n] where the line holds 20.00
 */
export function heldInRange(contract: Holder, movements: readonly bigint[]): bigint[] {
  const inRange = contract.lines.map((line, index) => {
    const moved = movements[index] ?? 0n;
    const heldMinor = line.heldMinor + moved;
    const outOfRange = line.scheduledMinor < 0n ? heldMinor > 0n : heldMinor < 0n;
    return outOfRange ? -line.heldMinor : moved;
  });
  const held = heldAfter(contract, inRange);
  const totalMinor = sumOf(held);
  if (totalMinor >= 0n) return inRange;
  const cuts = apportion(
    -totalMinor,
    held.map((amount) => (amount < 0n ? -amount : 0n)),
  );
  return inRange.map((moved, index) => moved + (cuts[index] ?? 0n));
}

/**
 * Lowers the movements so that all lines together hold no more than a sum (minor units): each line in proportion to
 * what it would hold.
 * @example heldAtMost(contract, [60_000n, 40_000n], 50_000n) // [30_000n, 20_000n] where nothing was held
 */
export function heldAtMost(contract: Holder, movements: readonly bigint[], mostMinor: bigint): bigint[] {
  const held = heldAfter(contract, movements);
  if (sumOf(held) <= mostMinor) return [...movements];
  const kept = apportion(mostMinor, held);
  return contract.lines.map((line, index) => (kept[index] ?? 0n) - line.heldMinor);
}

const heldAfter = ({ lines }: Holder, movements: readonly bigint[]): bigint[] =>
  lines.map((line, index) => line.heldMinor + (movements[index] ?? 0n));
