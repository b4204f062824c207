import type { listAdvances } from '#endpoints/advances.ts';
import { reverseAdvance } from '#endpoints/advances.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import { useCompany } from '#web/company/use-company.ts';
import { UndoDialog } from '#web/corrections/undo-dialog.tsx';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { Money } from '#web/ui/money.tsx';
import { SumRow } from '#web/ui/sum-row.tsx';

interface ReverseAdvanceDialogProps {
  readonly advance: AnswerOf<typeof listAdvances>['rows'][number];
  readonly onClose: () => void;
}

/** Shows what leaves the bank before the receipt of an advance is taken back. */
export function ReverseAdvanceDialog({ advance, onClose }: ReverseAdvanceDialogProps) {
  const { currency } = useCompany();
  const action = useAction(reverseAdvance, () => {
    toast(`Advance ${advance.number} reversed`);
    onClose();
  });
  return (
    <UndoDialog
      title={`Reverse advance ${advance.number}?`}
      confirmLabel="Reverse the advance"
      why="Why it is reversed"
      placeholder="The transfer was recalled"
      doneOn={advance.receivedOn}
      action={action}
      onConfirm={(told) => action.run({ params: { id: advance.id }, body: told })}
      onClose={onClose}
    >
      <dl>
        <SumRow label="Taken out of the bank">
          <Money amount={advance.amount} currency={currency} />
        </SumRow>
      </dl>
      <p className="max-w-prose">No bill recoups it then. An advance that a bill recouped of stands.</p>
    </UndoDialog>
  );
}
