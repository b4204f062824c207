import { Link } from '@tanstack/react-router';
import type { listContractsInProgress } from '#endpoints/reports.ts';
import type { RowOf, Rows } from '#web/lib/use-rows.ts';
import { ContractBar } from '#web/ui/contract-bar.tsx';
import type { Column } from '#web/ui/data-table.tsx';
import { Money } from '#web/ui/money.tsx';
import { rowLink } from '#web/ui/row-link.ts';
import { RowsTable } from '#web/ui/rows-table.tsx';
import { BarLegend } from './bar-legend.tsx';

type Contract = RowOf<typeof listContractsInProgress>;

interface ContractTableProps {
  readonly list: Rows<Contract>;
  readonly currency: string;
}

/** Contracts as bars, the worst first: overdue ones, then by what is to collect. */
export function ContractTable({ list, currency }: ContractTableProps) {
  const columns: readonly Column<Contract>[] = [
    {
      key: 'number',
      header: 'No.',
      phone: 'none',
      className: 'text-muted whitespace-nowrap',
      cell: ({ number }) => number,
    },
    {
      key: 'title',
      header: 'Contract, customer',
      phone: 'title',
      className: 'w-[38%] wrap-anywhere',
      cell: ({ id, title, customer, overdue }) => (
        <>
          <Link to="/estimates/$id" params={{ id }} className={rowLink}>
            {title}
          </Link>
          <span className="block text-small font-normal text-muted">
            {customer.name}
            {overdue && <span className="text-danger"> · overdue</span>}
          </span>
        </>
      ),
    },
    {
      key: 'bar',
      header: 'Billing',
      className: 'w-[34%] min-w-40',
      phone: 'below',
      cell: ({ tally }) => <ContractBar small figures={tally} currency={currency} />,
    },
    {
      key: 'outstanding',
      header: 'Outstanding',
      align: 'end',
      cell: ({ tally }) => <Money amount={tally.outstanding} />,
    },
    {
      key: 'sum',
      header: 'Contract sum',
      align: 'end',
      phone: 'figure',
      cell: ({ tally }) => <Money amount={tally.contractSum} />,
    },
  ];
  return (
    <>
      <RowsTable
        list={list}
        caption="Contracts in progress"
        columns={columns}
        rowKey={({ id }) => id}
        empty={null}
      />
      <BarLegend />
    </>
  );
}
