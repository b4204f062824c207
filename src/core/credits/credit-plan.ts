import type { BillPlan } from '#core/billing/bill-plan.ts';

/**
 * A credit note as it would be issued now. `bill` has its figures as a document of the chain, so below 0 where it
 * takes something off. What is due goes first against the open balance of its invoice, the rest becomes the
 * customer's credit (minor units, 0 or above). `unlockedDrawIds` are the draws that can be billed again.
 * @example const { bill, againstOpenMinor, customerCreditMinor } = planned.value;
 */
export interface CreditPlan {
  readonly bill: BillPlan;
  readonly againstOpenMinor: bigint;
  readonly customerCreditMinor: bigint;
  readonly unlockedDrawIds: readonly string[];
}
