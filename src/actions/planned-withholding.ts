import type { Contract } from '#core/billing/contract.ts';
import { checkTaxOfWithholding } from '#core/retainage/check-tax-of-withholding.ts';
import { type PayerWithholding, planPayerWithholding } from '#core/retainage/plan-payer-withholding.ts';
import { loadCreditedBill } from '#db/credited-bills.ts';
import type { Tx } from '#db/open.ts';
import { refused, settle } from './refused.ts';

/** What a payer withholds from an invoice, as it would be recorded (minor units). */
export interface PlannedWithholding extends PayerWithholding {
  readonly number: string;
  readonly openMinor: bigint;
}

/** Plans what a payer withholds from an issued invoice, on what its credits and earlier withholdings left of it. */
export async function plannedWithholding(
  tx: Tx,
  companyId: string,
  contract: Contract,
  invoiceId: string,
  amountMinor: bigint,
): Promise<PlannedWithholding> {
  const bill = await loadCreditedBill(tx, companyId, invoiceId);
  if (!bill) throw refused('not_found', { what: 'invoice' });
  const { number, openMinor } = bill;
  if (bill.state === 'draft') throw refused('invoice_not_issued', {});
  if (bill.state === 'void') throw refused('already_void', { number });
  if (bill.kind === 'credit_note') throw refused('credit_of_credit', { number });
  settle(checkTaxOfWithholding(contract, bill));
  const later = bill.credits.flatMap((credit) => credit.lines);
  const lines = bill.lines.map(({ lineId, scheduledMinor, thisMinor, withheldMinor }) => {
    const moved = later.filter((line) => line.lineId === lineId);
    return {
      lineId,
      scheduledMinor,
      thisMinor: moved.reduce((sum, line) => sum + line.thisMinor, thisMinor),
      withheldMinor: moved.reduce((sum, line) => sum + line.withheldMinor, withheldMinor),
    };
  });
  return { ...settle(planPayerWithholding({ openMinor, lines }, amountMinor)), number, openMinor };
}
