import { Link } from '@tanstack/react-router';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readInvoice } from '#endpoints/invoices.ts';
import { methodWords } from '#web/payments/payment-methods.ts';
import type { Column } from '#web/ui/data-table.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { Day } from '#web/ui/day.tsx';
import { Money } from '#web/ui/money.tsx';
import { rowLink } from '#web/ui/row-link.ts';
import { StatusBadge } from '#web/ui/status-badge.tsx';

type Invoice = AnswerOf<typeof readInvoice>;
type Part = Invoice['payments'][number];

const columns: readonly Column<Part>[] = [
  {
    key: 'number',
    header: 'Payment',
    phone: 'title',
    cell: (part) => (
      <Link to="/payments/$id" params={{ id: part.paymentId }} className={rowLink}>
        <span className={part.reversed ? 'line-through' : ''}>{part.number}</span>
      </Link>
    ),
  },
  { key: 'on', header: 'Applied on', cell: (part) => <Day day={part.on} /> },
  {
    key: 'method',
    header: 'Method',
    cell: (part) => [methodWords(part.method), part.reference].filter(Boolean).join(' · '),
  },
  {
    key: 'state',
    header: 'Status',
    cell: (part) => part.reversed && <StatusBadge tone="faint">Reversed</StatusBadge>,
  },
  {
    key: 'amount',
    header: 'Amount',
    align: 'end',
    phone: 'figure',
    cell: (part) => <Money amount={part.amount} struck={part.reversed} />,
  },
];

/** What was paid on this invoice, reversed payments struck through. */
export function InvoicePayments({ invoice }: { readonly invoice: Invoice }) {
  if (invoice.payments.length === 0) return <p className="text-muted">Nothing received yet.</p>;
  return (
    <DataTable
      caption="Payments"
      columns={columns}
      rows={invoice.payments}
      rowKey={({ paymentId, on }) => `${paymentId} ${on}`}
      faint={({ reversed }) => reversed}
    />
  );
}
