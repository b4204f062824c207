import { Link } from '@tanstack/react-router';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readBillingSummary } from '#endpoints/estimates.ts';
import { InvoiceBadge } from '#web/invoices/invoice-badge.tsx';
import { RetainageMovement } from '#web/invoices/retainage-movement.tsx';
import type { Column } from '#web/ui/data-table.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { Day } from '#web/ui/day.tsx';
import { Money } from '#web/ui/money.tsx';
import { rowLink } from '#web/ui/row-link.ts';
import { useWords } from '#web/words/use-words.ts';

type Bill = AnswerOf<typeof readBillingSummary>['invoices'][number];

const isVoid = ({ status }: Bill) => status === 'void';

const first: readonly Column<Bill>[] = [
  {
    key: 'application',
    header: '#',
    phone: 'none',
    className: 'text-muted w-8',
    cell: (bill) => bill.application,
  },
  {
    key: 'number',
    header: 'Invoice',
    phone: 'title',
    className: 'whitespace-nowrap',
    cell: (bill) => (
      <Link to="/invoices/$id" params={{ id: bill.id }} className={rowLink}>
        <span className={isVoid(bill) ? 'line-through' : ''}>{bill.number ?? 'Draft'}</span>
      </Link>
    ),
  },
  { key: 'date', header: 'Date', cell: (bill) => <Day day={bill.invoiceDate} /> },
];

const figures = (retainage: string): readonly Column<Bill>[] => [
  {
    key: 'gross',
    header: 'This bill',
    align: 'end',
    phone: 'none',
    cell: (bill) => <Money amount={bill.gross} struck={isVoid(bill)} />,
  },
  {
    key: 'retainage',
    header: retainage,
    align: 'end',
    phone: 'none',
    cell: (bill) => <RetainageMovement {...bill} struck={isVoid(bill)} />,
  },
  {
    key: 'tax',
    header: 'Tax',
    align: 'end',
    phone: 'none',
    className: 'max-lg:hidden',
    cell: (bill) => <Money amount={bill.tax} struck={isVoid(bill)} />,
  },
  {
    key: 'due',
    header: 'Due',
    align: 'end',
    phone: 'figure',
    cell: (bill) => <Money amount={bill.due} struck={isVoid(bill)} />,
  },
  { key: 'paid', header: 'Paid', align: 'end', cell: (bill) => <Money amount={bill.paid} /> },
  {
    key: 'toDate',
    header: 'Billed to date',
    align: 'end',
    cell: (bill) => bill.billedToDate !== null && <Money amount={bill.billedToDate} />,
  },
  { key: 'status', header: 'Status', cell: (bill) => <InvoiceBadge status={bill.status} /> },
];

const nothing: ReadonlyMap<string, string> = new Map();

interface BillListProps {
  readonly invoices: readonly Bill[];
  /** The draws that each invoice bills, in words. */
  readonly draws?: ReadonlyMap<string, string>;
  /** There are draws to bill, which is then what comes next. */
  readonly billsDraws?: boolean;
}

/** Every progress invoice of the contract, newest first; void ones stay, struck through. */
export function BillList({ invoices, draws = nothing, billsDraws = false }: BillListProps) {
  const { Retainage, BillTitle, say } = useWords();
  if (invoices.length === 0) {
    return (
      <p className="border-t border-line py-4 text-muted">
        {billsDraws
          ? say('Nothing billed yet. Invoice Draws bills the draws that you tick.')
          : `Nothing billed yet. Create ${BillTitle} bills a percentage, an amount, or line by line.`}
      </p>
    );
  }
  const heading: Column<Bill> = {
    key: 'heading',
    header: 'For',
    cell: (bill) => [draws.get(bill.id), bill.heading].filter(Boolean).join(', '),
  };
  return (
    <DataTable
      caption="Bills"
      listOn="tablet"
      dense
      columns={[...first, heading, ...figures(Retainage)]}
      rows={[...invoices].reverse()}
      rowKey={({ id }) => id}
      faint={isVoid}
    />
  );
}
