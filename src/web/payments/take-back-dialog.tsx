import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readPayment } from '#endpoints/payments.ts';
import { takeBackCredit } from '#endpoints/payments.ts';
import { UndoDialog } from '#web/corrections/undo-dialog.tsx';
import { moneyText } from '#web/lib/money-text.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { Money } from '#web/ui/money.tsx';
import { SumRow } from '#web/ui/sum-row.tsx';

type Payment = AnswerOf<typeof readPayment>;

interface TakeBackDialogProps {
  readonly payment: Payment;
  readonly allocation: Payment['allocations'][number];
  readonly onClose: () => void;
}

/** Shows what is open again, and what is credit again, before something applied is taken back. */
export function TakeBackDialog({ payment, allocation, onClose }: TakeBackDialogProps) {
  const { id: allocationId, invoiceNumber, amount } = allocation;
  const action = useAction(takeBackCredit, () => {
    toast(`${moneyText(amount, payment.currency)} taken back from ${invoiceNumber}`);
    onClose();
  });
  return (
    <UndoDialog
      title={`Take it back from ${invoiceNumber}?`}
      confirmLabel="Take it back"
      why="Why it is taken back"
      placeholder="Applied to the wrong invoice"
      doneOn={allocation.on}
      action={action}
      onConfirm={(told) => action.run({ params: { id: payment.id }, body: { allocationId, ...told } })}
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
    </UndoDialog>
  );
}
