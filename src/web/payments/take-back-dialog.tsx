import { useState } from 'react';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readPayment } from '#endpoints/payments.ts';
import { takeBackCredit } from '#endpoints/payments.ts';
import { useCompany } from '#web/company/use-company.ts';
import { moneyText } from '#web/lib/money-text.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx';
import { DateField } from '#web/ui/date-field.tsx';
import { Money } from '#web/ui/money.tsx';
import { SumRow } from '#web/ui/sum-row.tsx';
import { TextField } from '#web/ui/text-field.tsx';

type Payment = AnswerOf<typeof readPayment>;

interface TakeBackDialogProps {
  readonly payment: Payment;
  readonly allocation: Payment['allocations'][number];
  readonly onClose: () => void;
}

/** Shows what is open again, and what is credit again, before something applied is taken back. */
export function TakeBackDialog({ payment, allocation, onClose }: TakeBackDialogProps) {
  const { today } = useCompany();
  const [reason, setReason] = useState('');
  const [on, setOn] = useState(allocation.on > today ? allocation.on : today);
  const { id: allocationId, invoiceNumber, amount } = allocation;
  const action = useAction(takeBackCredit, () => {
    toast(`${moneyText(amount, payment.currency)} taken back from ${invoiceNumber}`);
    onClose();
  });
  return (
    <ConfirmDialog
      title={`Take it back from ${invoiceNumber}?`}
      confirmLabel="Take it back"
      busy={action.busy}
      problem={action.problem}
      onConfirm={() => action.run({ params: { id: payment.id }, body: { allocationId, reason, on } })}
      onClose={onClose}
    >
      <dl>
        <SumRow label={`Open again on ${invoiceNumber}`}>
          <Money amount={amount} currency={payment.currency} />
        </SumRow>
        <SumRow label={`Credit of ${payment.customer.name} again`}>
          <Money amount={amount} currency={payment.currency} />
        </SumRow>
      </dl>
      <TextField
        label="Why it is taken back"
        placeholder="Applied to the wrong invoice"
        name="reason"
        value={reason}
        onChange={setReason}
        error={action.problem?.fields?.reason}
      />
      <DateField
        label="On"
        name="on"
        min={allocation.on}
        value={on}
        onChange={setOn}
        error={action.problem?.fields?.on}
      />
    </ConfirmDialog>
  );
}
