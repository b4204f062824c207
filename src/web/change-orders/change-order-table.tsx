import { Link } from '@tanstack/react-router';
import type { z } from 'zod';
import type { changeOrder } from '#endpoints/change-orders.ts';
import type { Column } from '#web/ui/data-table.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { Day } from '#web/ui/day.tsx';
import { Money } from '#web/ui/money.tsx';
import { rowLink } from '#web/ui/row-link.ts';
import { useWords } from '#web/words/use-words.ts';
import { daysWords } from './days-words.ts';
import { OrderBadge } from './order-badge.tsx';

type Order = z.output<typeof changeOrder>;

const isDead = ({ status }: Order) => status === 'void' || status === 'rejected';

const columns: readonly Column<Order>[] = [
  {
    key: 'number',
    header: 'Number',
    phone: 'title',
    className: 'whitespace-nowrap',
    cell: ({ id, number }) => (
      <Link to="/change-orders/$id" params={{ id }} className={rowLink}>
        {number}
      </Link>
    ),
  },
  { key: 'title', header: 'For', cell: ({ title }) => title },
  { key: 'days', header: 'End of the job', cell: ({ scheduleDays }) => daysWords(scheduleDays) },
  { key: 'on', header: 'Decided', cell: ({ decidedOn }) => decidedOn !== null && <Day day={decidedOn} /> },
  {
    key: 'net',
    header: 'Net',
    align: 'end',
    phone: 'figure',
    cell: (order) => <Money amount={order.net} struck={isDead(order)} />,
  },
  {
    key: 'status',
    header: 'Status',
    className: 'w-28',
    cell: ({ status }) => <OrderBadge status={status} />,
  },
];

/** Change orders in the order of their numbers; rejected and void ones stay, struck through. */
export function ChangeOrderTable({ orders }: { readonly orders: readonly Order[] }) {
  const { ChangeOrders } = useWords();
  return (
    <DataTable
      caption={ChangeOrders}
      columns={columns}
      rows={orders}
      rowKey={({ id }) => id}
      faint={isDead}
    />
  );
}
