import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readInvoice } from '#endpoints/invoices.ts';
import { voidInvoice } from '#endpoints/invoices.ts';
import { UndoDialog } from '#web/corrections/undo-dialog.tsx';
import { isZero, moneyText } from '#web/lib/money-text.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { taxIsIncluded } from '#web/taxes/tax-is-included.ts';
import { Money } from '#web/ui/money.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { SumRow } from '#web/ui/sum-row.tsx';
import { textLink } from '#web/ui/text-link.ts';

interface VoidDialogProps {
  readonly invoice: AnswerOf<typeof readInvoice>;
  readonly onClose: () => void;
}

/** Shows what voiding takes back before it is done. */
export function VoidDialog({ invoice, onClose }: VoidDialogProps) {
  const action = useAction(voidInvoice, () => {
    toast(`${invoice.number} is void`);
    onClose();
  });
  const standing = invoice.payments.filter(({ reversed }) => !reversed);
  return (
    <UndoDialog
      title={`Void ${invoice.number}?`}
      confirmLabel="Void the invoice"
      why="Why it is voided"
      doneOn={invoice.invoiceDate}
      blocked={standing.length > 0}
      action={action}
      onConfirm={(told) => action.run({ params: { id: invoice.id }, body: told })}
      onClose={onClose}
    >
      {standing.length > 0 && (
        <Notice tone="caution" title={`${moneyText(invoice.paid, invoice.currency)} is paid on it`}>
          Reverse what is paid first, or issue a credit note instead:{' '}
          {standing.map(({ paymentId, number }, index) => (
            <Fragment key={paymentId}>
              {index > 0 && ', '}
              <Link to="/payments/$id" params={{ id: paymentId }} className={textLink}>
                payment {number}
              </Link>
            </Fragment>
          ))}
        </Notice>
      )}
      <dl>
        <SumRow label="No longer billed">
          <Money amount={invoice.gross} />
        </SumRow>
        {!isZero(invoice.withheld) && (
          <SumRow label="No longer held">
            <Money amount={invoice.withheld} />
          </SumRow>
        )}
        {!isZero(invoice.released) && (
          <SumRow label="Held again">
            <Money amount={invoice.released} />
          </SumRow>
        )}
        {!isZero(invoice.tax) && !taxIsIncluded(invoice.figures) && (
          <SumRow label="No longer taxed">
            <Money amount={invoice.tax} />
          </SumRow>
        )}
        {!isZero(invoice.figures.recouped) && (
          <SumRow label="Back in the advance">
            <Money amount={invoice.figures.recouped} />
          </SumRow>
        )}
        <SumRow label="No longer due" strong>
          <Money amount={invoice.due} />
        </SumRow>
      </dl>
      {invoice.figures.draws.length > 0 && (
        <p>Can be billed again: {invoice.figures.draws.map(({ label }) => label).join(', ')}.</p>
      )}
      <p className="text-muted">
        The opposite entry is booked. The invoice stays visible, struck through, and its number is not used
        again.
      </p>
    </UndoDialog>
  );
}
