import { useNavigate } from '@tanstack/react-router';
import { deleteEstimate } from '#endpoints/estimates.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx';

interface DeleteEstimateDialogProps {
  readonly estimate: { readonly id: string; readonly number: string };
  readonly onClose: () => void;
}

export function DeleteEstimateDialog({ estimate, onClose }: DeleteEstimateDialogProps) {
  const navigate = useNavigate();
  const remove = useAction(deleteEstimate, () => {
    toast(`${estimate.number} deleted`);
    void navigate({ to: '/estimates' });
  });
  return (
    <ConfirmDialog
      title={`Delete ${estimate.number}?`}
      confirmLabel="Delete the estimate"
      busy={remove.busy}
      problem={remove.problem}
      onConfirm={() => remove.run({ params: { id: estimate.id } })}
      onClose={onClose}
    >
      The draft and its lines are removed. Its number is not used again.
    </ConfirmDialog>
  );
}
