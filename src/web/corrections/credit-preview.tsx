import type { previewCreditNote } from '#endpoints/corrections.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readInvoice } from '#endpoints/invoices.ts';
import { BillSheet } from '#web/billing/bill-sheet.tsx';
import { isZero, moneyText } from '#web/lib/money-text.ts';
import { Money } from '#web/ui/money.tsx';
import { SumRow } from '#web/ui/sum-row.tsx';
import { useWords } from '#web/words/use-words.ts';

interface CreditPreviewProps {
  readonly invoice: AnswerOf<typeof readInvoice>;
  /** Null before anything is typed, and where it is refused. */
  readonly preview: AnswerOf<typeof previewCreditNote> | null;
}

/** The credit note as it will look, and where its money goes. */
export function CreditPreview({ invoice, preview: value }: CreditPreviewProps) {
  const { currency, number } = invoice;
  const { say } = useWords();
  return (
    <section
      aria-label="Preview of the credit note"
      aria-live="polite"
      className="flex min-h-96 flex-col gap-4"
    >
      {value === null && (
        <p className="text-muted">
          The credit note shows here as you type: what it takes off and where that goes.
        </p>
      )}
      {value !== null && (
        <>
          <BillSheet figures={value.figures} currency={currency} />
          <dl aria-label="Where the credit goes">
            <SumRow label={`Off the open balance of ${number}`}>
              <Money amount={value.againstOpen} />
            </SumRow>
            <SumRow label={`Credit of ${invoice.customer.name}, for other bills`}>
              <Money amount={value.customerCredit} />
            </SumRow>
          </dl>
          <ul className="text-small text-muted">
            {value.unlockedDrawIds.length > 0 && (
              <li>
                {say(
                  value.unlockedDrawIds.length === 1
                    ? 'One draw can be billed again.'
                    : `${value.unlockedDrawIds.length} draws can be billed again.`,
                )}
              </li>
            )}
            {!isZero(value.figures.unbilled) && (
              <li>{moneyText(value.figures.unbilled, currency)} of the contract is then left to bill.</li>
            )}
          </ul>
        </>
      )}
    </section>
  );
}
