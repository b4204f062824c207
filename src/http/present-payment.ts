import type { z } from 'zod';
import { formatMoney } from '#core/money/format-money.ts';
import type { CompanyProfile } from '#db/companies.ts';
import type { PaymentRecord } from '#db/payments.ts';
import type { payment as paymentShape } from '#endpoints/payments.ts';

type Shown = z.output<typeof paymentShape>;

export function presentPayment(payment: PaymentRecord, { currency, exponent }: CompanyProfile): Shown {
  const money = (minor: bigint) => formatMoney(minor, exponent);
  return {
    id: payment.id,
    number: String(payment.number),
    customer: { id: payment.customer_id, name: payment.customer_name },
    receivedOn: payment.received_on,
    amount: money(payment.amount_minor),
    unapplied: money(payment.unapplied_minor),
    method: payment.method as Shown['method'],
    reference: payment.reference,
    memo: payment.memo,
    currency,
    exponent,
    allocations: payment.allocations.map((one) => ({
      id: one.id,
      invoiceId: one.invoiceId,
      invoiceNumber: one.invoiceNumber,
      estimate: { id: one.estimateId, number: one.estimateNumber, title: one.estimateTitle },
      amount: money(one.amountMinor),
      on: one.on,
      takenBackOn: one.takenBackOn,
      takenBackReason: one.takenBackReason,
    })),
    reversedOn: payment.reversed_on,
    reversalReason: payment.reversal_reason,
    recordedAt: payment.recorded_at.toISOString(),
    recordedBy: payment.recorded_by,
  };
}
