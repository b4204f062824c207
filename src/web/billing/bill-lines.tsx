import { memo } from 'react';
import type { Column } from '#web/ui/data-table.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { Money } from '#web/ui/money.tsx';
import { Percent } from '#web/ui/percent.tsx';
import type { BillFigures } from './figures-of-plan.ts';

type Line = BillFigures['lines'][number];

// Beside the form there is less room than on the invoice's page: what a bill can do without gives way to the words.
const columns: readonly Column<Line>[] = [
  {
    key: 'description',
    header: 'Line',
    phone: 'title',
    cell: (line) => (
      <>
        {line.section && <span className="text-muted">{line.section} · </span>}
        {line.description}
      </>
    ),
  },
  {
    key: 'scheduled',
    header: 'Scheduled',
    align: 'end',
    className: '@max-lg:hidden',
    phone: 'none',
    cell: (line) => <Money amount={line.scheduled} />,
  },
  {
    key: 'previous',
    header: 'Before',
    align: 'end',
    className: '@max-2xl:hidden',
    phone: 'none',
    cell: (line) => <Money amount={line.previous} />,
  },
  {
    key: 'thisBill',
    header: 'This bill',
    align: 'end',
    phone: 'figure',
    cell: (line) => <Money amount={line.thisBill} className="font-medium" />,
  },
  { key: 'toDate', header: 'To date', align: 'end', cell: (line) => <Money amount={line.toDate} /> },
  {
    key: 'percent',
    header: 'Complete',
    align: 'end',
    cell: (line) => <Percent value={line.percentToDate} inTable />,
  },
];

/** The lines of a bill; drawn again only when a figure changes. */
export const BillLines = memo(function BillLines({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <DataTable caption="Lines of this bill" columns={columns} rows={lines} rowKey={({ lineId }) => lineId} />
  );
});
