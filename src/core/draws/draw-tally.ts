import type { Contract } from '#core/billing/contract.ts';
import { contractSum } from '#core/billing/contract-sum.ts';
import type { Draw } from './draw.ts';
import { drawLabel } from './draw-label.ts';

/**
 * Where a draw stands: billed, open, short (other bills left less than its amount), or covered by other bills.
 * @example const state: DrawState = 'covered';
 */
export type DrawState = 'billed' | 'open' | 'short' | 'covered';

/**
 * The draws of a contract with where each stands, and (minor units, 0 or above) what is not scheduled, what is
 * scheduled too much, what the unbilled draws come to, and the most that can still be ticked.
 * @example const { draws, unscheduledMinor, mostMinor } = drawTally(contract);
 */
export interface DrawTally {
  readonly draws: readonly { readonly draw: Draw; readonly label: string; readonly state: DrawState }[];
  readonly unscheduledMinor: bigint;
  readonly tooMuchMinor: bigint;
  readonly unbilledMinor: bigint;
  readonly mostMinor: bigint;
}

const atLeastZero = (amountMinor: bigint): bigint => (amountMinor > 0n ? amountMinor : 0n);

/**
 * Tallies the draws of a contract, together with its other bills: percent, amount, line and draw bills share one
 * balance.
 * @example drawTally(contract).draws.filter(({ state }) => state === 'open')
 */
export function drawTally(
  contract: Pick<Contract, 'lines' | 'draws' | 'drawWord' | 'billedMinor'>,
): DrawTally {
  const { draws, drawWord, billedMinor } = contract;
  const sumMinor = contractSum(contract);
  const leftMinor = sumMinor - billedMinor;
  const scheduledMinor = draws.reduce((sum, draw) => sum + draw.amountMinor, 0n);
  const stateOf = ({ billedBy, amountMinor }: Draw): DrawState => {
    if (billedBy !== null) return 'billed';
    if (leftMinor <= 0n) return 'covered';
    return amountMinor > leftMinor ? 'short' : 'open';
  };
  return {
    draws: draws.map((draw) => ({
      draw,
      label: drawLabel(draw, draws.length, drawWord),
      state: stateOf(draw),
    })),
    unscheduledMinor: atLeastZero(sumMinor - scheduledMinor),
    tooMuchMinor: atLeastZero(scheduledMinor - sumMinor),
    unbilledMinor: draws.reduce((sum, draw) => (draw.billedBy === null ? sum + draw.amountMinor : sum), 0n),
    mostMinor: atLeastZero(leftMinor),
  };
}
