import type { CreditRequest } from '#core/credits/credit-request.ts';
import { type Acting, demand } from './acting.ts';
import { issueBill } from './issue-bill.ts';
import { lockedContractOf } from './locked-contract.ts';
import { once } from './once.ts';
import { planCreditWith } from './plan-credit-with.ts';
import { settle } from './refused.ts';
import type { Services } from './services.ts';
import { typedCredit } from './typed-credit.ts';

export interface CreditInput {
  readonly request: CreditRequest;
  readonly date: string;
  readonly memo: string;
}

/** Issues a credit note on an issued bill, paid or not. Gives the credit note's id. */
export async function creditInvoice(
  services: Services,
  acting: Acting,
  invoiceId: string,
  { request, date, memo }: CreditInput,
): Promise<string> {
  demand(acting, 'invoices.issue');
  const companyId = acting.company.id;
  const announced: { estimateId?: string } = {};
  const id = await once(services, acting, 'credit_invoice', services.newId(), async (tx, id) => {
    const record = await lockedContractOf(tx, companyId, invoiceId);
    const planned = settle(await planCreditWith(tx, companyId, record, invoiceId, request));
    const { bill, invoiceNumber, againstOpenMinor, customerCreditMinor, unlockedDrawIds } = planned;
    await issueBill(tx, services, acting, {
      id,
      record,
      plan: bill,
      typed: typedCredit({ date, memo }),
      credit: {
        invoiceId,
        invoiceNumber,
        request,
        unlockedDrawIds,
        customerCreditMinor,
        allocations: againstOpenMinor === 0n ? [] : [{ invoiceId, amountMinor: againstOpenMinor }],
      },
    });
    announced.estimateId = record.estimateId;
  });
  if (announced.estimateId) services.announcements.announce(announced.estimateId);
  services.printLater(acting.company, id);
  return id;
}
