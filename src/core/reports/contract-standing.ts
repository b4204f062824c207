/**
 * How a contract stood on a day (minor units): sums of its documents and payments until then, each on its own day and a
 * void or reversal on the day it was made.
 * @example const { contractSumMinor, billedMinor } = standing;
 */
export interface ContractStanding {
  readonly estimateId: string;
  readonly contract: string;
  readonly customerId: string;
  readonly customerName: string;
  readonly contractSumMinor: bigint;
  readonly billedMinor: bigint;
  readonly withheldMinor: bigint;
  readonly releasedMinor: bigint;
  readonly taxMinor: bigint;
  readonly dueMinor: bigint;
  readonly recoupedMinor: bigint;
  readonly collectedMinor: bigint;
  /** Unbilled draws of the schedule as it is today, and the day of the first that has one. */
  readonly unbilledDrawsMinor: bigint;
  readonly nextDrawOn: string | null;
}
