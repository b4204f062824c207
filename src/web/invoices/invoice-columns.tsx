import { Link } from '@tanstack/react-router';
import type { listInvoices } from '#endpoints/invoices.ts';
import type { RowOf } from '#web/lib/use-rows.ts';
import type { Column } from '#web/ui/data-table.tsx';
import { Day } from '#web/ui/day.tsx';
import { Money } from '#web/ui/money.tsx';
import { rowLink } from '#web/ui/row-link.ts';
import { InvoiceBadge } from './invoice-badge.tsx';

type Row = RowOf<typeof listInvoices>;

const number: Column<Row> = {
  key: 'number',
  header: 'Invoice',
  phone: 'title',
  className: 'whitespace-nowrap',
  cell: (row) => (
    <Link to="/invoices/$id" params={{ id: row.id }} className={rowLink}>
      <span className={row.status === 'void' ? 'line-through' : ''}>{row.number ?? 'Draft'}</span>
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
const job: Column<Row> = {
  key: 'job',
  header: 'For',
  clip: true,
  className: 'w-[30%]',
  cell: (row) => (row.heading ? `${row.estimate.title} · ${row.heading}` : row.estimate.title),
};
const application: Column<Row> = {
  key: 'application',
  header: '#',
  phone: 'none',
  className: 'text-muted w-8',
  cell: (row) => row.application,
};
const others: readonly Column<Row>[] = [
  {
    key: 'date',
    header: 'Date',
    phone: 'none',
    className: 'max-xl:hidden',
    cell: (row) => <Day day={row.invoiceDate} />,
  },
  { key: 'dueDate', header: 'Due date', cell: (row) => <Day day={row.dueDate} /> },
  {
    key: 'due',
    header: 'Due',
    align: 'end',
    phone: 'figure',
    cell: (row) => <Money amount={row.due} struck={row.status === 'void'} />,
  },
  {
    key: 'balance',
    header: 'Open',
    className: 'max-lg:hidden',
    align: 'end',
    phone: 'none',
    cell: (row) => <Money amount={row.status === 'void' ? '0' : row.balance} />,
  },
  { key: 'status', header: 'Status', cell: (row) => <InvoiceBadge status={row.status} /> },
];

export const invoiceColumns = {
  all: [number, customer, job, application, ...others],
  ofCustomer: [number, job, application, ...others],
};
