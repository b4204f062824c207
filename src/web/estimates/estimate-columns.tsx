import { Link } from '@tanstack/react-router';
import type { listEstimates } from '#endpoints/estimates.ts';
import type { RowOf } from '#web/lib/use-rows.ts';
import { ContractBar } from '#web/ui/contract-bar.tsx';
import type { Column } from '#web/ui/data-table.tsx';
import { Day } from '#web/ui/day.tsx';
import { Money } from '#web/ui/money.tsx';
import { Percent } from '#web/ui/percent.tsx';
import { rowLink } from '#web/ui/row-link.ts';
import { EstimateBadge } from './estimate-badge.tsx';

type Row = RowOf<typeof listEstimates>;

const title: Column<Row> = {
  key: 'title',
  header: 'Estimate',
  phone: 'title',
  clip: true,
  className: 'w-[24%]',
  cell: (row) => (
    <Link to="/estimates/$id" params={{ id: row.id }} className={rowLink}>
      {row.title}
    </Link>
  ),
};
const customer: Column<Row> = {
  key: 'customer',
  header: 'Customer',
  clip: true,
  className: 'w-[16%]',
  cell: (row) => row.customer.name,
};
const others: readonly Column<Row>[] = [
  {
    key: 'date',
    header: 'Date',
    phone: 'none',
    className: 'max-xl:hidden',
    cell: (row) => <Day day={row.estimateDate} />,
  },
  { key: 'status', header: 'Status', cell: (row) => <EstimateBadge status={row.status} tally={row.tally} /> },
  {
    key: 'bar',
    header: 'Billing',
    phone: 'none',
    className: 'w-[18%] min-w-28 max-lg:hidden',
    cell: (row) => <ContractBar small figures={row.tally} currency={row.currency} />,
  },
  {
    key: 'percent',
    header: 'Billed',
    align: 'end',
    cell: (row) => <Percent value={row.tally.percentBilled} />,
  },
  {
    key: 'sum',
    header: 'Contract sum',
    align: 'end',
    phone: 'figure',
    cell: (row) => <Money amount={row.contractSum} />,
  },
];

const number: Column<Row> = {
  key: 'number',
  header: 'No.',
  className: 'text-muted whitespace-nowrap',
  cell: (row) => row.number,
};

export const estimateColumns = {
  all: [number, title, customer, ...others],
  ofCustomer: [number, title, ...others],
};
