import type { FormEvent } from 'react';
import { decideEstimate } from '#endpoints/estimates.ts';
import { useCompany } from '#web/company/use-company.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { useForm } from '#web/lib/use-form.ts';
import { Button } from '#web/ui/button.tsx';
import { DateField } from '#web/ui/date-field.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { DialogActions } from '#web/ui/dialog-actions.tsx';
import { FormProblem } from '#web/ui/form-problem.tsx';
import { TextField } from '#web/ui/text-field.tsx';

interface DecisionDialogProps {
  readonly estimate: { readonly id: string; readonly number: string };
  readonly decision: 'accepted' | 'declined';
  readonly onClose: () => void;
}

/** Records what the customer said: who, and on which day. */
export function DecisionDialog({ estimate, decision, onClose }: DecisionDialogProps) {
  const { today } = useCompany();
  const decide = useAction(decideEstimate, () => {
    toast(`${estimate.number} ${decision}`);
    onClose();
  });
  const { values, field } = useForm({ by: '', on: today }, decide.problem);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    decide.run({ params: { id: estimate.id }, body: { decision, ...values } });
  };
  return (
    <Dialog open onClose={onClose} title={`${estimate.number} was ${decision}`}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-3">
        <FormProblem problem={decide.problem} />
        <TextField
          label={decision === 'accepted' ? 'Accepted by' : 'Declined by'}
          autoFocus
          {...field('by')}
        />
        <DateField label="On" {...field('on')} />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" weight="primary" busy={decide.busy}>
            {decision === 'accepted' ? 'Mark as accepted' : 'Mark as declined'}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
