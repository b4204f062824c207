import { decideEstimate } from '#endpoints/estimates.ts';
import { useCompany } from '#web/company/use-company.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { useForm } from '#web/lib/use-form.ts';
import { DateField } from '#web/ui/date-field.tsx';
import { FormDialog } from '#web/ui/form-dialog.tsx';
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
  return (
    <FormDialog
      title={`${estimate.number} was ${decision}`}
      submitLabel={decision === 'accepted' ? 'Mark as accepted' : 'Mark as declined'}
      busy={decide.busy}
      problem={decide.problem}
      onSubmit={() => decide.run({ params: { id: estimate.id }, body: { decision, ...values } })}
      onClose={onClose}
    >
      <TextField label={decision === 'accepted' ? 'Accepted by' : 'Declined by'} autoFocus {...field('by')} />
      <DateField label="On" {...field('on')} />
    </FormDialog>
  );
}
