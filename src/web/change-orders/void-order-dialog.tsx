import { voidChangeOrder } from '#endpoints/change-orders.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx';
import { useWords } from '#web/words/use-words.ts';

interface VoidOrderDialogProps {
  readonly order: { readonly id: string; readonly number: string };
  readonly onClose: () => void;
}

/** Says what a void makes of a change order that was not approved. */
export function VoidOrderDialog({ order: { id, number }, onClose }: VoidOrderDialogProps) {
  const { changeOrder } = useWords();
  const action = useAction(voidChangeOrder, () => {
    toast(`${number} is void`);
    onClose();
  });
  return (
    <ConfirmDialog
      title={`Void ${number}?`}
      confirmLabel={`Void the ${changeOrder.one}`}
      busy={action.busy}
      problem={action.problem}
      onConfirm={() => action.run({ params: { id }, body: {} })}
      onClose={onClose}
    >
      It was not approved, so nothing of the contract changes. It stays in the list, struck through, and its
      number is not used again.
    </ConfirmDialog>
  );
}
