import { apportion } from '#core/money/apportion.ts';

/**
 * The retainage that a credit note moves on each line (minor units), so that nothing is paid out: what it would give
 * back beyond what it credits stays held, in proportion, on the lines that give something back.
 * @example keptOnCredit([-600n, -400n, 50n], 100n) // [-540n, -360n, 50n]
 */
export function keptOnCredit(withheld: readonly bigint[], paidOutMinor: bigint): bigint[] {
  const kept = apportion(
    paidOutMinor,
    withheld.map((moved) => (moved < 0n ? -moved : 0n)),
  );
  return withheld.map((moved, index) => moved + (kept[index] ?? 0n));
}
