import { useState } from 'react';
import type { listAdvances } from '#endpoints/advances.ts';
import { reverseAdvance } from '#endpoints/advances.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import { useCompany } from '#web/company/use-company.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx';
import { DateField } from '#web/ui/date-field.tsx';
import { Money } from '#web/ui/money.tsx';
import { SumRow } from '#web/ui/sum-row.tsx';
import { TextField } from '#web/ui/text-field.tsx';

interface ReverseAdvanceDialogProps {
  readonly advance: AnswerOf<typeof listAdvances>['rows'][number];
  readonly onClose: () => void;
}

/** Shows what leaves the bank before the receipt of an advance is taken back. */
export function ReverseAdvanceDialog({ advance, onClose }: ReverseAdvanceDialogProps) {
  const { today, currency } = useCompany();
  const [reason, setReason] = useState('');
  const [on, setOn] = useState(advance.receivedOn > today ? advance.receivedOn : today);
  const action = useAction(reverseAdvance, () => {
    toast(`Advance ${advance.number} reversed`);
    onClose();
  });
  return (
    <ConfirmDialog
      title={`Reverse advance ${advance.number}?`}
      confirmLabel="Reverse the advance"
      busy={action.busy}
      problem={action.problem}
      onConfirm={() => action.run({ params: { id: advance.id }, body: { reason, on } })}
      onClose={onClose}
    >
      <dl>
        <SumRow label="Taken out of the bank">
          <Money amount={advance.amount} currency={currency} />
        </SumRow>
      </dl>
      <p className="max-w-prose">No bill recoups it then. An advance that a bill recouped of stands.</p>
      <TextField
        label="Why it is reversed"
        placeholder="The transfer was recalled"
        name="reason"
        value={reason}
        onChange={setReason}
        error={action.problem?.fields?.reason}
      />
      <DateField
        label="On"
        name="on"
        min={advance.receivedOn}
        value={on}
        onChange={setOn}
        error={action.problem?.fields?.on}
      />
    </ConfirmDialog>
  );
}
