import { type ReactNode, useState } from 'react';
import { useCompany } from '#web/company/use-company.ts';
import { laterDay } from '#web/lib/later-day.ts';
import type { Action } from '#web/lib/use-action.ts';
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx';
import { DateField } from '#web/ui/date-field.tsx';
import { TextField } from '#web/ui/text-field.tsx';

interface UndoDialogProps {
  readonly title: string;
  readonly confirmLabel: string;
  /** Asks for the reason, which stays on record. */
  readonly why: string;
  readonly placeholder?: string;
  /** The day of what is undone: nothing is undone before it was done. */
  readonly doneOn: string;
  /** What is shown says why it cannot be undone yet. */
  readonly blocked?: boolean;
  readonly action: Pick<Action<unknown>, 'busy' | 'problem'>;
  readonly onConfirm: (told: { readonly reason: string; readonly on: string }) => void;
  readonly onClose: () => void;
  /** What it will do. */
  readonly children: ReactNode;
}

/** Undoes what is in the books, by the opposite, with a reason and a day; it shows first what that will do. */
export function UndoDialog(props: UndoDialogProps) {
  const { why, placeholder, doneOn, action, onConfirm, children, ...confirm } = props;
  const { today } = useCompany();
  const [reason, setReason] = useState('');
  const [on, setOn] = useState(laterDay(doneOn, today));
  const { busy, problem } = action;
  return (
    <ConfirmDialog {...confirm} {...{ busy, problem }} onConfirm={() => onConfirm({ reason, on })}>
      {children}
      <TextField
        label={why}
        placeholder={placeholder}
        name="reason"
        value={reason}
        onChange={setReason}
        error={problem?.fields?.reason}
      />
      <DateField label="On" name="on" min={doneOn} value={on} onChange={setOn} error={problem?.fields?.on} />
    </ConfirmDialog>
  );
}
