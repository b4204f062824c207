import { Link } from '@tanstack/react-router';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readBillingReport } from '#endpoints/reports.ts';
import { InvoiceBadge } from '#web/invoices/invoice-badge.tsx';
import { RetainageMovement } from '#web/invoices/retainage-movement.tsx';
import type { Column } from '#web/ui/data-table.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { Day } from '#web/ui/day.tsx';
import { Money } from '#web/ui/money.tsx';
import { textLink } from '#web/ui/text-link.ts';
import { useWords } from '#web/words/use-words.ts';

type Report = AnswerOf<typeof readBillingReport>;
type Bill = Report['invoices'][number];

/** Every progress invoice with its totals; void ones stay, struck through, and do not count. */
export function ReportBills({ report }: { readonly report: Report }) {
  const { Retainage } = useWords();
  if (report.invoices.length === 0) return <p className="text-muted">Nothing billed yet.</p>;
  return (
    <div data-prints="wide">
      <DataTable
        caption="Bills"
        listOn="tablet"
        dense
        columns={columnsFor(report.totals, Retainage)}
        rows={report.invoices}
        rowKey={({ id }) => id}
        faint={({ status }) => status === 'void'}
      />
    </div>
  );
}

function columnsFor(totals: Report['totals'], retainage: string): readonly Column<Bill>[] {
  const money = (
    key: 'gross' | 'tax' | 'due' | 'paid',
    header: string,
    phone: 'figure' | 'note' | 'none',
  ): Column<Bill> => ({
    key,
    header,
    align: 'end',
    phone,
    foot: <Money amount={totals[key]} />,
    cell: (bill) => <Money amount={bill[key]} struck={bill.status === 'void' && key !== 'paid'} />,
  });
  return [
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
      foot: 'Total',
      cell: (bill) => (
        <Link to="/invoices/$id" params={{ id: bill.id }} className={textLink}>
          <span className={bill.status === 'void' ? 'line-through' : ''}>{bill.number}</span>
        </Link>
      ),
    },
    {
      key: 'date',
      header: 'Date',
      className: 'whitespace-nowrap',
      cell: (bill) => <Day day={bill.invoiceDate} />,
    },
    {
      key: 'heading',
      header: 'For',
      clip: true,
      className: 'w-full min-w-20 print:max-w-none print:whitespace-normal',
      cell: (bill) => bill.heading && <span title={bill.heading}>{bill.heading}</span>,
    },
    money('gross', 'This bill', 'none'),
    {
      key: 'retainage',
      header: retainage,
      align: 'end',
      phone: 'none',
      foot: <RetainageMovement withheld={totals.withheld} released={totals.released} />,
      cell: (bill) => <RetainageMovement {...bill} struck={bill.status === 'void'} />,
    },
    money('tax', 'Tax', 'none'),
    money('due', 'Due', 'figure'),
    money('paid', 'Paid', 'note'),
    {
      key: 'toDate',
      header: 'Billed to date',
      align: 'end',
      cell: (bill) => bill.billedToDate !== null && <Money amount={bill.billedToDate} />,
    },
    {
      key: 'held',
      header: 'Held',
      align: 'end',
      phone: 'none',
      cell: (bill) => bill.heldToDate !== null && <Money amount={bill.heldToDate} />,
    },
    { key: 'status', header: 'Status', cell: (bill) => <InvoiceBadge status={bill.status} /> },
  ];
}
