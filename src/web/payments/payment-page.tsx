import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { readReceiptPdf } from '#endpoints/documents.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import { readPayment } from '#endpoints/payments.ts';
import { DocumentLink } from '#web/documents/document-link.tsx';
import { companyUrl } from '#web/lib/api-url.ts';
import { dayText } from '#web/lib/day-text.ts';
import { instantText } from '#web/lib/instant-text.ts';
import { isZero } from '#web/lib/money-text.ts';
import { useRead } from '#web/lib/use-read.ts';
import { ActionMenu } from '#web/ui/action-menu.tsx';
import { Button } from '#web/ui/button.tsx';
import type { Column } from '#web/ui/data-table.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { Day } from '#web/ui/day.tsx';
import { Figure } from '#web/ui/figure.tsx';
import { Money } from '#web/ui/money.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { rowLink } from '#web/ui/row-link.ts';
import { Section } from '#web/ui/section.tsx';
import { StatusBadge } from '#web/ui/status-badge.tsx';
import { textLink } from '#web/ui/text-link.ts';
import { ApplyCreditDialog } from './apply-credit-dialog.tsx';
import { methodWords } from './payment-methods.ts';
import { ReversePaymentDialog } from './reverse-payment-dialog.tsx';
import { TakeBackDialog } from './take-back-dialog.tsx';

type Allocation = AnswerOf<typeof readPayment>['allocations'][number];

const isTakenBack = ({ takenBackOn }: Allocation): boolean => takenBackOn !== null;

const columns: readonly Column<Allocation>[] = [
  {
    key: 'invoice',
    header: 'Invoice',
    phone: 'title',
    cell: (part) => (
      <Link to="/invoices/$id" params={{ id: part.invoiceId }} className={rowLink}>
        {part.invoiceNumber}
      </Link>
    ),
  },
  {
    key: 'estimate',
    header: 'For',
    cell: ({ estimate }) => (
      <>
        <span className="whitespace-nowrap">{estimate.number}</span> {estimate.title}
      </>
    ),
  },
  { key: 'on', header: 'Applied on', cell: (part) => <Day day={part.on} /> },
  {
    key: 'amount',
    header: 'Amount',
    align: 'end',
    phone: 'figure',
    cell: (part) => <Money amount={part.amount} struck={isTakenBack(part)} />,
  },
];

/** What became of a part that was applied; while it stands, the way to take it back. */
function takeBackColumn(onTakeBack: ((part: Allocation) => void) | null): Column<Allocation> {
  return {
    key: 'taken back',
    header: 'Taken back',
    hideHeader: true,
    align: 'end',
    phone: 'below',
    cell: (part) =>
      part.takenBackOn !== null ? (
        <span className="text-small">
          Taken back on {dayText(part.takenBackOn)}: {part.takenBackReason}
        </span>
      ) : (
        onTakeBack && (
          <Button
            aria-label={`Take back from ${part.invoiceNumber}`}
            className="relative"
            onClick={() => onTakeBack(part)}
          >
            Take back
          </Button>
        )
      ),
  };
}

export function PaymentPage() {
  const { id } = useParams({ from: '/app/payments/$id' });
  const payment = useRead(readPayment, { params: { id } });
  const [asked, setAsked] = useState<'apply' | 'reverse' | Allocation | null>(null);
  const { currency } = payment;
  const reversed = payment.reversedOn !== null;
  const hasCredit = !reversed && !isZero(payment.unapplied);
  return (
    <>
      <PageHeader
        title={`Payment ${payment.number}`}
        above={reversed && <StatusBadge tone="faint">Reversed</StatusBadge>}
        below={
          <Link to="/customers/$id" params={{ id: payment.customer.id }} className={textLink}>
            {payment.customer.name}
          </Link>
        }
        actions={
          <>
            {payment.method !== 'credit_note' && (
              <DocumentLink
                title={`Receipt ${payment.number}`}
                label="Receipt"
                href={companyUrl(readReceiptPdf.path, { id })}
              />
            )}
            {!reversed && payment.method !== 'credit_note' && (
              <ActionMenu
                label="More for this payment"
                actions={[{ label: 'Reverse', onSelect: () => setAsked('reverse'), danger: true }]}
              />
            )}
          </>
        }
        primary={
          hasCredit && (
            <Button weight="primary" onClick={() => setAsked('apply')}>
              Apply credit
            </Button>
          )
        }
      />
      {payment.reversedOn && (
        <Notice tone="caution" title={`Reversed on ${dayText(payment.reversedOn)}`}>
          {payment.reversalReason} Its invoices are open again.
        </Notice>
      )}
      <dl className="grid grid-cols-2 gap-4 sm:flex sm:flex-wrap sm:gap-10">
        <Figure label="Amount">
          <Money amount={payment.amount} currency={currency} struck={reversed} />
        </Figure>
        <Figure label="Credit left">
          <Money amount={payment.unapplied} currency={currency} struck={reversed} />
        </Figure>
        <Figure label="Received on">{dayText(payment.receivedOn)}</Figure>
        <Figure label="Method">
          {[methodWords(payment.method), payment.reference].filter(Boolean).join(' · ')}
        </Figure>
      </dl>
      <Section title="Applied to">
        {payment.allocations.length === 0 ? (
          <p className="text-muted">No invoice: the whole amount is credit of the customer.</p>
        ) : (
          <DataTable
            caption="Applied to"
            columns={[...columns, takeBackColumn(reversed ? null : setAsked)]}
            rows={payment.allocations}
            rowKey={(part) => part.id}
            faint={(part) => reversed || isTakenBack(part)}
          />
        )}
      </Section>
      <div className="flex flex-col gap-1">
        {payment.memo && <p className="max-w-prose">{payment.memo}</p>}
        <p className="text-muted">
          Recorded by {payment.recordedBy}, {instantText(payment.recordedAt)} ·{' '}
          <Link to="/books/entries" search={{ document: payment.id }} className={textLink}>
            Entries in the books
          </Link>
        </p>
      </div>
      {asked !== null && typeof asked === 'object' && (
        <TakeBackDialog payment={payment} allocation={asked} onClose={() => setAsked(null)} />
      )}
      {asked === 'apply' && <ApplyCreditDialog payment={payment} onClose={() => setAsked(null)} />}
      {asked === 'reverse' && <ReversePaymentDialog payment={payment} onClose={() => setAsked(null)} />}
    </>
  );
}
