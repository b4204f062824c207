import { addRatios, numeratorOver, type Ratio, sharedDenominator, ZERO } from '#core/money/ratio.ts';
import type { Contract } from './contract.ts';

/**
 * The exact amounts to date of all lines after a bill, as whole numerators over one denominator, with their sum.
 * @example const { numerators, denominator, sum } = exactToDate(contract, deltas);
 */
export interface ExactToDate {
  readonly numerators: readonly bigint[];
  readonly denominator: bigint;
  readonly sum: bigint;
}

/**
 * Adds each line's unrounded difference to its exact amount so far. One denominator for all lines keeps the
 * spread in whole numbers, which is what makes 500 lines quick.
 * @example exactToDate(contract, contract.lines.map(() => ZERO)).sum
 */
export function exactToDate(contract: Contract, deltas: readonly Ratio[]): ExactToDate {
  const amounts = contract.lines.map((line, index) => addRatios(line.exact, deltas[index] ?? ZERO));
  const denominator = amounts.reduce((shared, amount) => sharedDenominator(shared, amount.denominator), 1n);
  const numerators = amounts.map((amount) => numeratorOver(amount, denominator));
  return { numerators, denominator, sum: numerators.reduce((a, b) => a + b, 0n) };
}

/**
 * The weights of a spread: each line's exact amount less what is billed on it, never below 0 on a line of
 * positive value.
 * @example shortfalls(contract, exactToDate(contract, deltas))
 */
export function shortfalls(contract: Contract, { numerators, denominator }: ExactToDate): bigint[] {
  return contract.lines.map((line, index) => {
    const shortfall = (numerators[index] ?? 0n) - line.billedMinor * denominator;
    return line.scheduledMinor >= 0n && shortfall < 0n ? 0n : shortfall;
  });
}
