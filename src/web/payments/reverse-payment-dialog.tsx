import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readPayment } from '#endpoints/payments.ts';
import { reversePayment } from '#endpoints/payments.ts';
import { UndoDialog } from '#web/corrections/undo-dialog.tsx';
import { laterDay } from '#web/lib/later-day.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { Money } from '#web/ui/money.tsx';
import { SumRow } from '#web/ui/sum-row.tsx';

type Payment = AnswerOf<typeof readPayment>;

interface ReversePaymentDialogProps {
  readonly payment: Payment;
  readonly onClose: () => void;
}

/** Shows which invoices are open again before a payment is taken back. */
export function ReversePaymentDialog({ payment, onClose }: ReversePaymentDialogProps) {
  const action = useAction(reversePayment, () => {
    toast(`Payment ${payment.number} reversed`);
    onClose();
  });
  const standing = payment.allocations.filter(({ takenBackOn }) => takenBackOn === null);
  return (
    <UndoDialog
      title={`Reverse payment ${payment.number}?`}
      confirmLabel="Reverse the payment"
      why="Why it is reversed"
      placeholder="The check bounced"
      doneOn={lastMovedOn(payment)}
      action={action}
      onConfirm={(told) => action.run({ params: { id: payment.id }, body: told })}
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
    </UndoDialog>
  );
}

/** The last day on which something was done with a payment. */
function lastMovedOn({ receivedOn, allocations }: Payment): string {
  return allocations
    .map(({ takenBackOn, on }) => takenBackOn ?? on)
    .reduce((last, on) => laterDay(last, on), receivedOn);
}
