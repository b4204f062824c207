import { apportion } from '#core/money/apportion.ts';
import { addRatios, type Ratio, wholeRatio } from '#core/money/ratio.ts';
import type { BillWork } from './bill-work.ts';
import type { Contract } from './contract.ts';
import { exactToDate, shortfalls } from './exact-to-date.ts';
import { spreadOverLines } from './spread-over-lines.ts';

/**
 * Spreads a bill's total (minor units, above 0) over the lines by what their exact amounts fall short of. What a
 * full line could not take and other lines took instead moves their exact amounts with it, so that a line's
 * exact amount stays beside what is billed on it and a later percentage means what it says.
 * @example spreadWork(contract, 1_250_000n, exactDeltas).partsMinor // [500_000n, 450_000n, 300_000n]
 */
export function spreadWork(contract: Contract, totalMinor: bigint, exactDeltas: readonly Ratio[]): BillWork {
  const weights = shortfalls(contract, exactToDate(contract, exactDeltas));
  const partsMinor = spreadOverLines(totalMinor, contract.lines, weights);
  const unlimited =
    weights.reduce((sum, weight) => sum + weight, 0n) > 0n ? apportion(totalMinor, weights) : partsMinor;
  const moved = exactDeltas.map((delta, index) =>
    addRatios(delta, wholeRatio((partsMinor[index] ?? 0n) - (unlimited[index] ?? 0n))),
  );
  return { partsMinor, exactDeltas: moved, taxMinor: null, draws: [], stored: null };
}
