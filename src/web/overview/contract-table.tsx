import { Link } from '@tanstack/react-router';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readOverview } from '#endpoints/reports.ts';
import { ContractBar } from '#web/ui/contract-bar.tsx';
import type { Column } from '#web/ui/data-table.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { Money } from '#web/ui/money.tsx';
import { rowLink } from '#web/ui/row-link.ts';
import { BarLegend } from './bar-legend.tsx';

type Contract = AnswerOf<typeof readOverview>['contracts'][number];

interface ContractTableProps {
  readonly contracts: readonly Contract[];
  readonly currency: string;
}

/** Contracts as bars, the one with the most to collect first. */
export function ContractTable({ contracts, currency }: ContractTableProps) {
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
      header: 'Contract',
      phone: 'title',
      clip: true,
      className: 'w-[26%]',
      cell: ({ id, title }) => (
        <Link to="/estimates/$id" params={{ id }} className={rowLink}>
          {title}
        </Link>
      ),
    },
    {
      key: 'customer',
      header: 'Customer',
      clip: true,
      className: 'w-[18%]',
      cell: ({ customer }) => customer.name,
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
      <DataTable caption="Contracts in progress" columns={columns} rows={contracts} rowKey={({ id }) => id} />
      <BarLegend />
    </>
  );
}
