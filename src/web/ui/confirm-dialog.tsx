import type { ReactNode } from 'react';
import type { Problem } from '#endpoints/problem.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { DialogActions } from './dialog-actions.tsx';
import { FormProblem } from './form-problem.tsx';

interface ConfirmDialogProps {
  readonly title: string;
  readonly confirmLabel: string;
  readonly busy: boolean;
  /** What is shown says why it cannot be done yet. */
  readonly blocked?: boolean;
  readonly problem: Problem | null;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Says what a step that cannot be taken back will do, before it is taken. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, confirmLabel, busy, blocked = false, problem, onConfirm, onClose, children } = props;
  return (
    <Dialog open onClose={onClose} title={title}>
      <FormProblem problem={problem} />
      <div className="flex flex-col gap-3 pt-1">{children}</div>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button weight="danger" busy={busy} disabled={blocked} onClick={onConfirm}>
          {confirmLabel}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
