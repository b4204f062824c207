import { payerWithholdingDocument } from '#core/retainage/payer-withholding-document.ts';
import { planPayerWithholding } from '#core/retainage/plan-payer-withholding.ts';
import { loadCreditedBill } from '#db/credited-bills.ts';
import { type Acting, demand } from './acting.ts';
import { issueBill } from './issue-bill.ts';
import { lockedContractOf } from './locked-contract.ts';
import { once } from './once.ts';
import { refused, settle } from './refused.ts';
import type { Services } from './services.ts';

const NO_WORK = {
  basis: { kind: 'none' },
  retainage: { kind: 'as_contract' },
  release: { kind: 'none' },
  overrideReason: null,
} as const;

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
    const bill = await loadCreditedBill(tx, companyId, invoiceId);
    if (!bill) throw refused('not_found', { what: 'invoice' });
    const { number } = bill;
    if (bill.state === 'draft') throw refused('invoice_not_issued', {});
    if (bill.state === 'void') throw refused('already_void', { number });
    if (bill.kind === 'credit_note') throw refused('credit_of_credit', { number });
    // What is credited, or held of it already, is left out.
    const later = bill.credits.flatMap((credit) => credit.lines);
    const lines = bill.lines.map(({ lineId, thisMinor, withheldMinor }) => {
      const moved = later.filter((line) => line.lineId === lineId);
      return {
        lineId,
        thisMinor: moved.reduce((sum, line) => sum + line.thisMinor, thisMinor),
        withheldMinor: moved.reduce((sum, line) => sum + line.withheldMinor, withheldMinor),
      };
    });
    const planned = settle(planPayerWithholding({ openMinor: bill.openMinor, lines }, given.amountMinor));
    await issueBill(tx, services, acting, {
      id,
      record,
      plan: payerWithholdingDocument(record.contract, planned),
      typed: {
        request: NO_WORK,
        invoiceDate: given.on,
        dueDate: given.on,
        heading: '',
        memo: given.memo,
      },
      credit: {
        invoiceId,
        invoiceNumber: number,
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
