import type { ReactNode } from 'react';
import { decideChangeOrder, type readChangeOrder } from '#endpoints/change-orders.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import { useCompany } from '#web/company/use-company.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { useForm } from '#web/lib/use-form.ts';
import { DateField } from '#web/ui/date-field.tsx';
import { FormDialog } from '#web/ui/form-dialog.tsx';
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
  const submit = () => {
    const { id, version } = order;
    decide.run({ params: { id }, body: { version, decision, ...values } });
  };
  return (
    <FormDialog
      title={`${order.number} was ${decision}`}
      submitLabel={approves ? `Approve the ${words.changeOrder.one}` : 'Record the rejection'}
      busy={decide.busy}
      problem={decide.problem}
      onSubmit={submit}
      onClose={onClose}
    >
      {approves && children}
      <TextField label={approves ? 'Approved by' : 'Rejected by'} autoFocus {...field('by')} />
      <DateField label="On" {...field('on')} />
      {approves && (
        <p className="text-muted">An approval is final. Another {words.changeOrder.one} can take it back.</p>
      )}
    </FormDialog>
  );
}
