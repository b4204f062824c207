import type { FormEvent, ReactNode } from 'react';
import type { Problem } from '#endpoints/problem.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { DialogActions } from './dialog-actions.tsx';
import { FormProblem } from './form-problem.tsx';

interface FormDialogProps {
  readonly title: string;
  readonly submitLabel: string;
  readonly busy: boolean;
  /** What is typed cannot be sent yet. */
  readonly disabled?: boolean;
  readonly problem: Problem | null;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A few fields above the page, sent by the button or by Enter. */
export function FormDialog(props: FormDialogProps) {
  const { title, submitLabel, busy, disabled = false, problem, onSubmit, onClose, children } = props;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Dialog open onClose={onClose} title={title}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-3">
        <FormProblem problem={problem} />
        {children}
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" weight="primary" busy={busy} disabled={disabled}>
            {submitLabel}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
