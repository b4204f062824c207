import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { readEntry } from '#endpoints/books.ts';
import { reverseEntry } from '#endpoints/books.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import { useCompany } from '#web/company/use-company.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx';
import { DateField } from '#web/ui/date-field.tsx';
import { TextField } from '#web/ui/text-field.tsx';

interface ReverseEntryDialogProps {
  readonly entry: AnswerOf<typeof readEntry>;
  readonly onClose: () => void;
}

/** Books the exact opposite of an entry, with the reason. */
export function ReverseEntryDialog({ entry, onClose }: ReverseEntryDialogProps) {
  const { today } = useCompany();
  const navigate = useNavigate();
  const [reason, setReason] = useState('');
  const [on, setOn] = useState(today);
  const action = useAction(reverseEntry, ({ id, number }) => {
    toast(`Entry ${entry.number} is reversed by entry ${number}`);
    onClose();
    void navigate({ to: '/books/entries/$id', params: { id } });
  });
  return (
    <ConfirmDialog
      title={`Reverse entry ${entry.number}?`}
      confirmLabel="Reverse the entry"
      busy={action.busy}
      problem={action.problem}
      onConfirm={() => action.run({ params: { id: entry.id }, body: { reason, on } })}
      onClose={onClose}
    >
      <p>A new entry with debits and credits the other way round is booked. Both stay in the books.</p>
      <TextField
        label="Why it is reversed"
        name="reason"
        value={reason}
        onChange={setReason}
        error={action.problem?.fields?.reason}
      />
      <DateField
        label="On"
        name="on"
        min={entry.on}
        value={on}
        onChange={setOn}
        error={action.problem?.fields?.on}
      />
    </ConfirmDialog>
  );
}
