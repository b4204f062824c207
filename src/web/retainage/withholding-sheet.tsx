import { Link } from '@tanstack/react-router';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readInvoice } from '#endpoints/invoices.ts';
import { isZero } from '#web/lib/money-text.ts';
import type { Column } from '#web/ui/data-table.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { Money } from '#web/ui/money.tsx';
import { SumRow } from '#web/ui/sum-row.tsx';
import { textLink } from '#web/ui/text-link.ts';
import { useWords } from '#web/words/use-words.ts';

type Invoice = AnswerOf<typeof readInvoice>;
type Line = Invoice['figures']['lines'][number];

const columns: readonly Column<Line>[] = [
  { key: 'words', header: 'Line', phone: 'title', cell: (line) => line.description },
  {
    key: 'withheld',
    header: 'Held back',
    align: 'end',
    phone: 'figure',
    cell: (line) => <Money amount={line.withheld} />,
  },
];

/** What a customer held back of an invoice that was billed in full: no work, but what is held of each line from then on. */
export function WithholdingSheet({ invoice }: { readonly invoice: Invoice }) {
  const { retainage } = useWords();
  const { figures, currency, creditsInvoiceId } = invoice;
  return (
    <div className="flex max-w-2xl flex-col gap-5">
      <p className="max-w-prose">
        The customer held this back of{' '}
        {creditsInvoiceId === null ? (
          'an invoice'
        ) : (
          <Link to="/invoices/$id" params={{ id: creditsInvoiceId }} className={textLink}>
            an invoice
          </Link>
        )}{' '}
        that was billed in full. It is no longer open, but held; you release it like any other {retainage}.
      </p>
      <DataTable
        caption="Held back by line"
        columns={columns}
        rows={figures.lines.filter((line) => !isZero(line.withheld))}
        rowKey={(line) => line.lineId}
      />
      <dl aria-label="What it moved">
        <SumRow label={`Held until released, ${currency}`} strong>
          <Money amount={figures.withheld} className="text-title" />
        </SumRow>
        <SumRow label="Held on the contract to date" muted>
          <Money amount={figures.heldToDate} />
        </SumRow>
      </dl>
    </div>
  );
}
