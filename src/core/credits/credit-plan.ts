import type { BillPlanTax } from '#core/billing/bill-plan.ts';
import type { Ratio } from '#core/money/ratio.ts';

/**
 * What a credit note does to one line of the contract (minor units, below 0 where it takes work off): work, the
 * unrounded difference, and the retainage movement.
 * @example { lineId: 'a', thisMinor: -500_000n, exactDelta: wholeRatio(-500_000n), withheldMinor: -50_000n }
 */
export interface CreditPlanLine {
  readonly lineId: string;
  readonly thisMinor: bigint;
  readonly exactDelta: Ratio;
  readonly withheldMinor: bigint;
}

/**
 * A credit note as it would be issued now: figures as on a bill, so mostly below 0 (minor units). What is due goes
 * first against the open balance of its invoice, the rest becomes the customer's credit; both are 0 or above.
 * `unlockedDrawIds` are the draws that can be billed again.
 * @example const { dueMinor, againstOpenMinor, customerCreditMinor } = planned.value;
 */
export interface CreditPlan {
  readonly lines: readonly CreditPlanLine[];
  readonly grossMinor: bigint;
  readonly taxes: readonly BillPlanTax[];
  readonly taxMinor: bigint;
  readonly taxIncludedMinor: bigint;
  readonly withheldMinor: bigint;
  readonly recoupedMinor: bigint;
  readonly dueMinor: bigint;
  readonly againstOpenMinor: bigint;
  readonly customerCreditMinor: bigint;
  readonly unlockedDrawIds: readonly string[];
  readonly billedToDateMinor: bigint;
  readonly heldToDateMinor: bigint;
  readonly unbilledMinor: bigint;
}
