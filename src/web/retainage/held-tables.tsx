import { Link } from '@tanstack/react-router';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import { readBillingSummary } from '#endpoints/estimates.ts';
import type { BillingState } from '#web/billing/contract-of.ts';
import { sumTexts } from '#web/grid/sum-texts.ts';
import { isZero } from '#web/lib/money-text.ts';
import { useAnswer } from '#web/lib/use-answer.ts';
import { Answered } from '#web/ui/answered.tsx';
import type { Column } from '#web/ui/data-table.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { Money } from '#web/ui/money.tsx';
import { rowLink } from '#web/ui/row-link.ts';

interface HeldTablesProps {
  readonly state: BillingState;
  readonly estimateId: string;
}

interface HeldRow {
  readonly key: string;
  readonly words: string;
  readonly held: string;
}

/** Where retainage is held: by bill, oldest first, because a release takes the oldest first; and by line. */
export function HeldTables({ state, estimateId }: HeldTablesProps) {
  const summary = useAnswer(readBillingSummary, { params: { id: estimateId } });
  return <Answered answer={summary}>{({ invoices }) => <Held state={state} invoices={invoices} />}</Answered>;
}

interface HeldProps {
  readonly state: BillingState;
  readonly invoices: AnswerOf<typeof readBillingSummary>['invoices'];
}

function Held({ state, invoices }: HeldProps) {
  const numbers = new Map(invoices.map(({ id, number }) => [id, number ?? '']));
  const bills = [...new Set(state.holdings.map(({ invoiceId }) => invoiceId))].map((key) => ({
    key,
    words: numbers.get(key) ?? '',
    held: sumTexts(
      state.holdings.filter(({ invoiceId }) => invoiceId === key).map(({ held }) => held),
      state.exponent,
    ),
  }));
  const lines = state.lines
    .filter(({ held }) => !isZero(held))
    .map(({ lineId, description, held }) => ({ key: lineId, words: description, held }));
  const tables = [
    { title: 'Held by bill', header: 'Bill', rows: bills, linked: true },
    { title: 'Held by line', header: 'Line', rows: lines, linked: false },
  ];
  return (
    <div className="grid items-start gap-x-10 gap-y-6 md:grid-cols-2">
      {tables.map(({ title, header, rows, linked }) => (
        <section key={title} className="flex flex-col gap-1">
          <h3 className="font-semibold">{title}</h3>
          <DataTable
            caption={title}
            columns={columnsOf(header, rows, state.exponent, linked)}
            rows={rows}
            rowKey={({ key }) => key}
          />
        </section>
      ))}
    </div>
  );
}

function columnsOf(
  header: string,
  rows: readonly HeldRow[],
  exponent: number,
  linked: boolean,
): readonly Column<HeldRow>[] {
  const total = sumTexts(
    rows.map(({ held }) => held),
    exponent,
  );
  return [
    {
      key: 'words',
      header,
      phone: 'title',
      cell: ({ key, words }) =>
        linked ? (
          <Link to="/invoices/$id" params={{ id: key }} className={rowLink}>
            {words}
          </Link>
        ) : (
          words
        ),
      foot: 'In all',
    },
    {
      key: 'held',
      header: 'Held',
      align: 'end',
      phone: 'figure',
      cell: ({ held }) => <Money amount={held} />,
      foot: <Money amount={total} />,
    },
  ];
}
