import { useState } from 'react';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readPayment } from '#endpoints/payments.ts';
import { reversePayment } from '#endpoints/payments.ts';
import { useCompany } from '#web/company/use-company.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx';
import { DateField } from '#web/ui/date-field.tsx';
import { Money } from '#web/ui/money.tsx';
import { SumRow } from '#web/ui/sum-row.tsx';
import { TextField } from '#web/ui/text-field.tsx';

interface ReversePaymentDialogProps {
  readonly payment: AnswerOf<typeof readPayment>;
  readonly onClose: () => void;
}

/** Shows which invoices are open again before a payment is taken back. */
export function ReversePaymentDialog({ payment, onClose }: ReversePaymentDialogProps) {
  const { today } = useCompany();
  const [reason, setReason] = useState('');
  const [on, setOn] = useState(today);
  const action = useAction(reversePayment, () => {
    toast(`Payment ${payment.number} reversed`);
    onClose();
  });
  const standing = payment.allocations.filter(({ takenBackOn }) => takenBackOn === null);
  return (
    <ConfirmDialog
      title={`Reverse payment ${payment.number}?`}
      confirmLabel="Reverse the payment"
      busy={action.busy}
      problem={action.problem}
      onConfirm={() => action.run({ params: { id: payment.id }, body: { reason, on } })}
      onClose={onClose}
    >
      <dl>
        {standing.map((part) => (
          <SumRow key={part.id} label={`Open again on ${part.invoiceNumber}`}>
            <Money amount={part.amount} />
          </SumRow>
        ))}
        <SumRow label="Taken out of the bank" strong>
          <Money amount={payment.amount} />
        </SumRow>
      </dl>
      <TextField
        label="Why it is reversed"
        placeholder="The check bounced"
        name="reason"
        value={reason}
        onChange={setReason}
        error={action.problem?.fields?.reason}
      />
      <DateField label="On" name="on" value={on} onChange={setOn} error={action.problem?.fields?.on} />
    </ConfirmDialog>
  );
}
