import { Link } from '@tanstack/react-router';
import { previewUnwind, unwindInvoice } from '#endpoints/corrections.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readInvoice } from '#endpoints/invoices.ts';
import { isZero, moneyText } from '#web/lib/money-text.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { usePreview } from '#web/lib/use-preview.ts';
import { Answered } from '#web/ui/answered.tsx';
import { Money } from '#web/ui/money.tsx';
import { textLink } from '#web/ui/text-link.ts';
import { UndoDialog } from './undo-dialog.tsx';

interface UnwindDialogProps {
  readonly invoice: AnswerOf<typeof readInvoice>;
  readonly onClose: () => void;
}

type Unwind = AnswerOf<typeof previewUnwind>;

/** Voids an older bill together with every later one, after it has shown which they are and what blocks it. */
export function UnwindDialog({ invoice, onClose }: UnwindDialogProps) {
  const unwind = useAction(unwindInvoice, () => {
    toast(`${invoice.number} and everything after it is void`);
    onClose();
  });
  const preview = usePreview(previewUnwind, { params: { id: invoice.id } }, unwind);
  return (
    <UndoDialog
      title={`Void ${invoice.number} and everything after it?`}
      confirmLabel="Void them all"
      why="Why they are voided"
      doneOn={invoice.invoiceDate}
      blocked={preview.value === undefined || preview.value.blocked}
      action={unwind}
      onConfirm={(told) => unwind.run({ params: { id: invoice.id }, body: told })}
      onClose={onClose}
    >
      <p className="text-muted">
        Later bills start where this one ended, so they go with it, all or none. To leave them as they are,
        correct it in the next bill, or issue a credit note.
      </p>
      <Answered answer={preview}>
        {(value) => <Voided preview={value} currency={invoice.currency} />}
      </Answered>
    </UndoDialog>
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
