import { dayText } from '#web/lib/day-text.ts';
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx';

interface FarAheadDialogProps {
  readonly day: string;
  readonly confirmLabel: string;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  /** What the day would bring about. */
  readonly children: string;
}

/** Asks once whether a day that is ahead is meant: it is a slip of the keys more often than not. */
export function FarAheadDialog({ day, children, ...confirm }: FarAheadDialogProps) {
  return (
    <ConfirmDialog title={`Is ${dayText(day)} the right day?`} problem={null} {...confirm}>
      <p>{children}</p>
    </ConfirmDialog>
  );
}
