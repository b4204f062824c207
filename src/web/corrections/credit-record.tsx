import { Link } from '@tanstack/react-router';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readInvoice } from '#endpoints/invoices.ts';
import { isZero } from '#web/lib/money-text.ts';
import { Money } from '#web/ui/money.tsx';
import { Section } from '#web/ui/section.tsx';
import { SumRow } from '#web/ui/sum-row.tsx';
import { textLink } from '#web/ui/text-link.ts';

type Credit = NonNullable<AnswerOf<typeof readInvoice>['credit']>;

interface CreditRecordProps {
  readonly credit: Credit;
  readonly customer: string;
  readonly isVoid: boolean;
}

/** Where the money of a credit note went, and why it was given. */
export function CreditRecord({ credit, customer, isVoid }: CreditRecordProps) {
  const { offBalances, customerCredit, paymentId, reason } = credit;
  const left = `Credit of ${customer}, for other bills`;
  return (
    <Section title="Where the credit went">
      {reason !== '' && <p className="max-w-prose">{reason}</p>}
      <dl className="max-w-xl">
        {offBalances.map(({ invoiceId, number, amount }) => (
          <SumRow
            key={invoiceId}
            label={
              <>
                Off the open balance of{' '}
                <Link to="/invoices/$id" params={{ id: invoiceId }} className={textLink}>
                  {number}
                </Link>
              </>
            }
          >
            <Money amount={amount} struck={isVoid} />
          </SumRow>
        ))}
        {!isZero(customerCredit) && (
          <SumRow
            label={
              paymentId === null ? (
                left
              ) : (
                <Link to="/payments/$id" params={{ id: paymentId }} className={textLink}>
                  {left}
                </Link>
              )
            }
          >
            <Money amount={customerCredit} struck={isVoid} />
          </SumRow>
        )}
      </dl>
    </Section>
  );
}
