import { payerWithholdingDocument } from '#core/retainage/payer-withholding-document.ts';
import { capitalized, companyWords, USUAL_WORDS } from '#core/words/company-words.ts';
import type { ContractRecord } from '#db/contracts.ts';
import { type Acting, demand } from './acting.ts';
import { issueBill } from './issue-bill.ts';
import { lockedContractOf } from './locked-contract.ts';
import { once } from './once.ts';
import { plannedWithholding } from './planned-withholding.ts';
import type { Services } from './services.ts';
import { typedCredit } from './typed-credit.ts';

function headingOf({ parties }: ContractRecord, number: string): string {
  const { retainage } = companyWords({ ...USUAL_WORDS, ...parties });
  return `${capitalized(retainage)} withheld from ${number}`;
}

/**
 * Records what a payer withheld from an invoice that was billed in full: it comes off the open balance and is held like
 * any other retainage. It is a document of its own, so the invoice stays as issued.
 */
export async function withholdByPayer(
  services: Services,
  acting: Acting,
  invoiceId: string,
  given: { readonly amountMinor: bigint; readonly on: string; readonly memo: string },
): Promise<void> {
  demand(acting, 'payments.record');
  const companyId = acting.company.id;
  const announced: { estimateId?: string } = {};
  const id = await once(services, acting, 'withhold_by_payer', services.newId(), async (tx, id) => {
    const record = await lockedContractOf(tx, companyId, invoiceId);
    const planned = await plannedWithholding(tx, companyId, record.contract, invoiceId, given.amountMinor);
    await issueBill(tx, services, acting, {
      id,
      record,
      plan: payerWithholdingDocument(record.contract, planned),
      typed: typedCredit({
        date: given.on,
        heading: headingOf(record, planned.number),
        memo: given.memo,
      }),
      credit: {
        invoiceId,
        invoiceNumber: planned.number,
        request: null,
        unlockedDrawIds: [],
        customerCreditMinor: 0n,
        allocations: [{ invoiceId, amountMinor: planned.withheldMinor }],
      },
    });
    announced.estimateId = record.estimateId;
  });
  if (announced.estimateId) services.announcements.announce(announced.estimateId);
  services.printLater(acting.company, id);
}
