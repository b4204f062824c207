import type { Percent } from '#core/money/percent.ts';

/**
 * An advance on a contract: money received as a liability, and recouped at `rate` from the part of each bill that
 * lies beyond `thresholdMinor` billed to date, until `balanceMinor` is used up (minor units).
 * @example { advanceId: 'v1', balanceMinor: 500_000n, rate: 10_000_000n, thresholdMinor: 0n }
 */
export interface Advance {
  readonly advanceId: string;
  readonly balanceMinor: bigint;
  readonly rate: Percent;
  readonly thresholdMinor: bigint;
}

/**
 * What one bill recoups of one advance (minor units, above 0).
 * @example const recoupment: Recoupment = { advanceId: 'v1', amountMinor: 120_000n };
 */
export interface Recoupment {
  readonly advanceId: string;
  readonly amountMinor: bigint;
}
