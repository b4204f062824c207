import { Link } from '@tanstack/react-router';
import { listChangeOrders } from '#endpoints/change-orders.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import { useAnswer } from '#web/lib/use-answer.ts';
import { Answered } from '#web/ui/answered.tsx';
import type { Column } from '#web/ui/data-table.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { Day } from '#web/ui/day.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Money } from '#web/ui/money.tsx';
import { rowLink } from '#web/ui/row-link.ts';
import { daysWords } from './days-words.ts';
import { OrderBadge } from './order-badge.tsx';

type Order = AnswerOf<typeof listChangeOrders>['rows'][number];

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

/** The change orders of a contract; approved ones count in its sum, pending ones stand beside it. */
export function ChangeOrderList({ estimateId }: { readonly estimateId: string }) {
  const answer = useAnswer(listChangeOrders, { params: { id: estimateId } });
  return (
    <Answered answer={answer} rows={2}>
      {({ rows }) => (
        <div className="flex flex-col gap-3">
          {rows.length > 0 && (
            <DataTable
              caption="Change orders"
              columns={columns}
              rows={rows}
              rowKey={({ id }) => id}
              faint={isDead}
            />
          )}
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p className="max-w-prose text-muted">
              {rows.length === 0
                ? 'Work that is added or taken out after the contract was made. It counts once the customer approves it.'
                : 'Only approved change orders count in the contract sum and can be billed.'}
            </p>
            <LinkButton to="/estimates/$id/change-orders/new" params={{ id: estimateId }}>
              New change order
            </LinkButton>
          </div>
        </div>
      )}
    </Answered>
  );
}
