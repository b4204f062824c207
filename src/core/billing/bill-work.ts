import { type Ratio, ZERO } from '#core/money/ratio.ts';
import type { Contract } from './contract.ts';

/**
 * The work of one bill, line by line in the contract's order: the rounded part (minor units), the unrounded
 * difference behind it, and the tax where the total was typed including tax.
 * @example const work: BillWork = { partsMinor: [500_000n], exactDeltas: [wholeRatio(500_000n)], taxMinor: null };
 */
export interface BillWork {
  readonly partsMinor: readonly bigint[];
  readonly exactDeltas: readonly Ratio[];
  readonly taxMinor: bigint | null;
}

/**
 * No work at all, as on a bill that only releases retainage.
 * @example noWork(contract).partsMinor // [0n, 0n, 0n]
 */
export function noWork(contract: Contract): BillWork {
  return {
    partsMinor: contract.lines.map(() => 0n),
    exactDeltas: contract.lines.map(() => ZERO),
    taxMinor: null,
  };
}
