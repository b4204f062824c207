import type { FormEvent, ReactNode } from 'react';
import { decideChangeOrder, type readChangeOrder } from '#endpoints/change-orders.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
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
import { useWords } from '#web/words/use-words.ts';

interface OrderDecisionProps {
  readonly order: AnswerOf<typeof readChangeOrder>;
  readonly decision: 'approved' | 'rejected';
  readonly onClose: () => void;
  /** What the approval will do. */
  readonly children: ReactNode;
}

/** Records what the customer decided: who, and on which day. An approval shows first what it will do. */
export function OrderDecision({ order, decision, onClose, children }: OrderDecisionProps) {
  const { today } = useCompany();
  const words = useWords();
  const approves = decision === 'approved';
  const decide = useAction(decideChangeOrder, ({ number }) => {
    toast(`${number} ${decision}`);
    onClose();
  });
  const { values, field } = useForm({ by: '', on: today }, decide.problem);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { id, version } = order;
    decide.run({ params: { id }, body: { version, decision, ...values } });
  };
  return (
    <Dialog open onClose={onClose} title={`${order.number} was ${decision}`}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-3">
        <FormProblem problem={decide.problem} />
        {approves && children}
        <TextField label={approves ? 'Approved by' : 'Rejected by'} autoFocus {...field('by')} />
        <DateField label="On" {...field('on')} />
        {approves && (
          <p className="text-muted">
            An approval is final. Another {words.changeOrder.one} can take it back.
          </p>
        )}
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" weight="primary" busy={decide.busy}>
            {approves ? `Approve the ${words.changeOrder.one}` : 'Record the rejection'}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
