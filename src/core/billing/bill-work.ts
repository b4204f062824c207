import type { DrawRetainage } from '#core/draws/draw.ts';
import { type Ratio, ZERO } from '#core/money/ratio.ts';
import type { DrawLine } from './bill-plan.ts';
import type { Contract } from './contract.ts';

/**
 * The work of one draw, line by line in the contract's order (minor units), with its retainage and what is printed.
 * @example { line: { drawId: 'd1', label: 'Draw 1 of 4 — Deposit', amountMinor: 1_000_000n }, retainage: { kind: 'exempt' }, partsMinor: [1_000_000n] }
 */
export interface DrawWork {
  readonly line: DrawLine;
  readonly retainage: DrawRetainage;
  readonly partsMinor: readonly bigint[];
}

/**
 * How a bill moves stored materials, line by line in the contract's order (minor units): what is stored after it,
 * and what of its work was stored before.
 * @example const stored: StoredMoves = { afterMinor: [750_000n], installedMinor: [450_000n] };
 */
export interface StoredMoves {
  readonly afterMinor: readonly bigint[];
  readonly installedMinor: readonly bigint[];
}

/**
 * The work of one bill, line by line in the contract's order: the rounded part (minor units), the unrounded
 * difference behind it, the tax where the total was typed including tax, and the draws that the parts add up from.
 * `stored` is null where no stored materials move; where they do, the parts count them.
 * @example const work: BillWork = { partsMinor: [500_000n], exactDeltas: [wholeRatio(500_000n)], taxMinor: null, draws: [], stored: null };
 */
export interface BillWork {
  readonly partsMinor: readonly bigint[];
  readonly exactDeltas: readonly Ratio[];
  readonly taxMinor: bigint | null;
  readonly draws: readonly DrawWork[];
  readonly stored: StoredMoves | null;
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
    draws: [],
    stored: null,
  };
}
