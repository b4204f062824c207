import type { BillPlan } from '#core/billing/bill-plan.ts';
import type { BillTotals } from '#db/drafts.ts';

/** What a draft remembers of its figures, to tell its issuer when they changed (minor units). */
export function totalsOf(plan: BillPlan): BillTotals {
  return {
    grossMinor: plan.grossMinor,
    withheldMinor: plan.withheldMinor,
    releasedMinor: plan.releasedMinor,
    taxMinor: plan.taxMinor,
    dueMinor: plan.dueMinor,
    contractSumMinor: plan.contractSumMinor,
    billedBeforeMinor: plan.billedBeforeMinor,
    heldToDateMinor: plan.heldToDateMinor,
  };
}
