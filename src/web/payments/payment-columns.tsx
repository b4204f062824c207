import { Link } from '@tanstack/react-router';
import type { listPayments } from '#endpoints/payments.ts';
import type { RowOf } from '#web/lib/use-rows.ts';
import type { Column } from '#web/ui/data-table.tsx';
import { Day } from '#web/ui/day.tsx';
import { Money } from '#web/ui/money.tsx';
import { rowLink } from '#web/ui/row-link.ts';
import { StatusBadge } from '#web/ui/status-badge.tsx';
import { methodWords } from './payment-methods.ts';

type Row = RowOf<typeof listPayments>;

const number: Column<Row> = {
  key: 'number',
  header: 'Payment',
  phone: 'title',
  className: 'whitespace-nowrap',
  cell: (row) => (
    <Link to="/payments/$id" params={{ id: row.id }} className={rowLink}>
      <span className={row.reversedOn ? 'line-through' : ''}>{row.number}</span>
    </Link>
  ),
};
const customer: Column<Row> = {
  key: 'customer',
  header: 'Customer',
  clip: true,
  className: 'w-[20%]',
  cell: (row) => row.customer.name,
};
const others: readonly Column<Row>[] = [
  { key: 'received', header: 'Received', cell: (row) => <Day day={row.receivedOn} /> },
  {
    key: 'method',
    header: 'Method',
    clip: true,
    className: 'w-[18%]',
    cell: (row) => [methodWords(row.method), row.reference].filter(Boolean).join(' · '),
  },
  {
    key: 'invoices',
    header: 'Applied to',
    clip: true,
    className: 'w-[20%]',
    phone: 'none',
    cell: (row) => row.allocations.map(({ invoiceNumber }) => invoiceNumber).join(', '),
  },
  {
    key: 'reversed',
    header: 'Status',
    cell: (row) => row.reversedOn && <StatusBadge tone="faint">Reversed</StatusBadge>,
  },
  {
    key: 'unapplied',
    header: 'Credit left',
    align: 'end',
    phone: 'none',
    cell: (row) => <Money amount={row.unapplied} />,
  },
  {
    key: 'amount',
    header: 'Amount',
    align: 'end',
    phone: 'figure',
    cell: (row) => <Money amount={row.amount} struck={row.reversedOn !== null} />,
  },
];

export const paymentColumns = { all: [number, customer, ...others], ofOne: [number, ...others] };
