import type { BillPlan } from '#core/billing/bill-plan.ts';
import { correctionReasons } from '#core/billing/correction-reasons.ts';
import { creditOffBalances } from '#core/credits/credit-off-balances.ts';
import type { ContractRecord } from '#db/contracts.ts';
import type { TypedBill } from '#db/drafts.ts';
import type { Tx } from '#db/open.ts';
import { loadOpenBalances } from '#db/write-credit.ts';
import type { CreditTaken } from './take-credit.ts';

/** Where the credit goes of a bill that by itself comes to less than 0; its contract is locked. */
export async function ownCredit(
  tx: Tx,
  companyId: string,
  {
    record,
    typed,
    plan,
  }: { readonly record: ContractRecord; readonly typed: TypedBill; readonly plan: BillPlan },
): Promise<CreditTaken> {
  const open = await loadOpenBalances(tx, companyId, record.estimateId);
  return {
    ...creditOffBalances(-plan.dueMinor, open),
    invoiceId: null,
    invoiceNumber: null,
    request: null,
    reason: correctionReasons(typed.request.basis).join('; '),
    unlockedDrawIds: [],
  };
}
