import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { previewUnwind, unwindInvoice } from '#endpoints/corrections.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readInvoice } from '#endpoints/invoices.ts';
import { useCompany } from '#web/company/use-company.ts';
import { isZero, moneyText } from '#web/lib/money-text.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { useAnswer } from '#web/lib/use-answer.ts';
import { Answered } from '#web/ui/answered.tsx';
import { Button } from '#web/ui/button.tsx';
import { DateField } from '#web/ui/date-field.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { DialogActions } from '#web/ui/dialog-actions.tsx';
import { FormProblem } from '#web/ui/form-problem.tsx';
import { Money } from '#web/ui/money.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { textLink } from '#web/ui/text-link.ts';

interface UnwindDialogProps {
  readonly invoice: AnswerOf<typeof readInvoice>;
  readonly onClose: () => void;
}

type Unwind = AnswerOf<typeof previewUnwind>;

/** Voids an older bill together with every later one, after it has shown which they are and what blocks it. */
export function UnwindDialog({ invoice, onClose }: UnwindDialogProps) {
  const { today } = useCompany();
  const [reason, setReason] = useState('');
  const [on, setOn] = useState(today);
  const preview = useAnswer(previewUnwind, { params: { id: invoice.id } });
  const unwind = useAction(unwindInvoice, () => {
    toast(`${invoice.number} and everything after it is void`);
    onClose();
  });
  return (
    <Dialog open onClose={onClose} title={`Void ${invoice.number} and everything after it?`}>
      <FormProblem problem={unwind.problem} />
      <div className="flex flex-col gap-3 pt-1">
        <p className="text-muted">
          Later bills start where this one ended, so they go with it, all or none. To leave them as they are,
          correct it in the next bill, or issue a credit note.
        </p>
        <Answered answer={preview}>
          {(value) => <Voided preview={value} currency={invoice.currency} />}
        </Answered>
        <TextField
          label="Why they are voided"
          name="reason"
          value={reason}
          onChange={setReason}
          error={unwind.problem?.fields?.reason}
        />
        <DateField label="On" name="on" value={on} onChange={setOn} error={unwind.problem?.fields?.on} />
      </div>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button
          weight="danger"
          busy={unwind.busy}
          disabled={preview.value === undefined || preview.value.blocked}
          onClick={() => unwind.run({ params: { id: invoice.id }, body: { reason, on } })}
        >
          Void them all
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Voided({ preview, currency }: { readonly preview: Unwind; readonly currency: string }) {
  return (
    <>
      <ul aria-label="Voided, newest first" className="border-t border-line">
        {preview.voids.map(({ invoiceId, number, due, paid, creditUsed, emailedTo }) => (
          <li key={invoiceId} className="border-b border-line py-1.5">
            <span className="flex justify-between gap-4">
              <Link to="/invoices/$id" params={{ id: invoiceId }} className={textLink}>
                {number}
              </Link>
              <Money amount={due} />
            </span>
            {!isZero(paid) && (
              <span className="block text-small text-danger">
                {moneyText(paid, currency)} is paid on it: reverse that payment first.
              </span>
            )}
            {!isZero(creditUsed) && (
              <span className="block text-small text-danger">
                {moneyText(creditUsed, currency)} of its credit is applied: take it back first.
              </span>
            )}
            {emailedTo.length > 0 && (
              <span className="block text-small text-muted">Was e-mailed to {emailedTo.join(', ')}.</span>
            )}
          </li>
        ))}
      </ul>
      {preview.blocked && (
        <p role="alert" className="text-danger">
          Money stands in the way. Reverse it or take it back, or issue a credit note instead.
        </p>
      )}
    </>
  );
}
