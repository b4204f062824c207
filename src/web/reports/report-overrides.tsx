import { Link } from '@tanstack/react-router';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readBillingReport } from '#endpoints/reports.ts';
import type { Column } from '#web/ui/data-table.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { Day } from '#web/ui/day.tsx';
import { Money } from '#web/ui/money.tsx';
import { textLink } from '#web/ui/text-link.ts';

type Override = AnswerOf<typeof readBillingReport>['overrides'][number];

const columns: readonly Column<Override>[] = [
  {
    key: 'number',
    header: 'Invoice',
    phone: 'title',
    className: 'whitespace-nowrap',
    cell: ({ invoiceId, number }) => (
      <Link to="/invoices/$id" params={{ id: invoiceId }} className={textLink}>
        {number}
      </Link>
    ),
  },
  { key: 'date', header: 'Date', cell: ({ invoiceDate }) => <Day day={invoiceDate} /> },
  {
    key: 'over',
    header: 'Over by',
    align: 'end',
    phone: 'figure',
    cell: ({ over }) => <Money amount={over} className="text-danger" />,
  },
  {
    key: 'past',
    header: 'Past what',
    hideHeader: true,
    className: 'whitespace-nowrap',
    cell: ({ past }) => (past === 'contract' ? 'past the contract sum' : 'past a line of the contract'),
  },
  { key: 'on', header: 'Decided', phone: 'none', cell: ({ on }) => <Day day={on} /> },
  { key: 'by', header: 'By', className: 'whitespace-nowrap', cell: ({ by }) => by },
  { key: 'reason', header: 'Reason', phone: 'below', cell: ({ reason }) => reason },
];

/** Every bill that was let past the contract: by how much, who decided it, when and why. */
export function ReportOverrides({ overrides }: { readonly overrides: readonly Override[] }) {
  return (
    <DataTable
      caption="Billed over contract, by decision"
      columns={columns}
      rows={overrides}
      rowKey={({ invoiceId }) => invoiceId}
    />
  );
}
