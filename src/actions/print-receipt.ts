import { formatMoney } from '#core/money/format-money.ts';
import { withCompany } from '#db/company.ts';
import { loadParties } from '#db/parties.ts';
import { loadPayment, type PaymentRecord } from '#db/payments.ts';
import type { Letterhead } from '#documents/letterhead.ts';
import type { ReceiptDocument } from '#documents/receipt-document.ts';
import { renderDocument } from '#documents/render-document.ts';
import { sha256 } from '#io/sha256.ts';
import { type Acting, demand } from './acting.ts';
import { letterhead } from './letterhead.ts';
import { loadedLogo } from './loaded-logo.ts';
import type { PrintedFile } from './print-invoice.ts';
import { refused } from './refused.ts';
import type { Services } from './services.ts';

function receiptDocument(payment: PaymentRecord, head: Letterhead, exponent: number): ReceiptDocument {
  const money = (minor: bigint) => formatMoney(minor, exponent);
  const standing = payment.allocations.filter(({ takenBackOn }) => takenBackOn === null);
  const isCredit = payment.credit_note_id !== null;
  return {
    ...head,
    kind: isCredit ? 'credit' : 'payment',
    contract: null,
    number: String(payment.number),
    receivedOn: payment.received_on,
    method: isCredit ? 'credit_note' : (payment.method as ReceiptDocument['method']),
    reference: payment.reference || null,
    memo: payment.memo || null,
    reversedOn: payment.reversed_on,
    amount: money(payment.amount_minor),
    allocations: payment.allocations.map((one) => ({
      invoiceNumber: one.invoiceNumber,
      contract: `${one.estimateNumber} ${one.estimateTitle}`,
      on: one.on,
      amount: money(one.amountMinor),
      takenBack: one.takenBackOn !== null,
    })),
    applied: money(standing.reduce((sum, one) => sum + one.amountMinor, 0n)),
    unapplied: money(payment.unapplied_minor),
  };
}

/** The receipt of a payment as it stands: what was received, and what it is applied to now. */
export async function printReceipt(services: Services, acting: Acting, id: string): Promise<PrintedFile> {
  demand(acting, 'payments.read');
  const { id: companyId, exponent } = acting.company;
  const document = await withCompany(
    services.database,
    companyId,
    async (tx) => {
      const payment = await loadPayment(tx, companyId, id);
      const parties = payment && (await loadParties(tx, companyId, payment.customer_id));
      if (!parties) throw refused('not_found', { what: 'payment' });
      const logo = await loadedLogo(tx, companyId, parties.logoSha256);
      return receiptDocument(payment, letterhead(parties, logo), exponent);
    },
    { readOnly: true, isolation: 'repeatable read' },
  );
  const bytes = await renderDocument({ template: 'receipt', document });
  return { name: `Receipt ${document.number}`, bytes, sha256: sha256(bytes) };
}
