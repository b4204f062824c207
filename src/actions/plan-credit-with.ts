import type { CreditPlan } from '#core/credits/credit-plan.ts';
import type { CreditRequest } from '#core/credits/credit-request.ts';
import { planCredit } from '#core/credits/plan-credit.ts';
import { ok, type Result } from '#core/result.ts';
import type { ContractRecord } from '#db/contracts.ts';
import { loadCreditedBill } from '#db/credited-bills.ts';
import type { Tx } from '#db/open.ts';
import { refused } from './refused.ts';

/** Plans a credit note on an invoice, for the preview and for the issue alike. */
export async function planCreditWith(
  tx: Tx,
  companyId: string,
  { contract }: ContractRecord,
  invoiceId: string,
  request: CreditRequest,
): Promise<Result<CreditPlan & { readonly invoiceNumber: string }>> {
  const bill = await loadCreditedBill(tx, companyId, invoiceId);
  if (!bill) throw refused('not_found', { what: 'invoice' });
  const planned = planCredit(contract, bill, request);
  return planned.ok ? ok({ ...planned.value, invoiceNumber: bill.number }) : planned;
}
