import { Link } from '@tanstack/react-router';
import { readBalanceSheet } from '#endpoints/books.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import { useAnswer } from '#web/lib/use-answer.ts';
import { Answered } from '#web/ui/answered.tsx';
import { Money } from '#web/ui/money.tsx';
import { SumRow } from '#web/ui/sum-row.tsx';
import { textLink } from '#web/ui/text-link.ts';

type Sheet = AnswerOf<typeof readBalanceSheet>;

/** Assets against liabilities and equity; retainage receivable stands on its own line. */
export function BalanceSheet({ asOf }: { readonly asOf: string }) {
  const answer = useAnswer(readBalanceSheet, { query: { asOf } });
  return (
    <Answered answer={answer}>
      {(sheet) => (
        <div className="grid max-w-4xl items-start gap-x-12 gap-y-6 sm:grid-cols-2">
          <Part title="Assets" part={sheet.assets} asOf={sheet.asOf} currency={sheet.currency} />
          <div className="flex flex-col gap-6">
            <Part title="Liabilities" part={sheet.liabilities} asOf={sheet.asOf} />
            <Part title="Equity" part={sheet.equity} asOf={sheet.asOf} />
            <dl>
              <SumRow label={`Liabilities and equity, ${sheet.currency}`} strong>
                <Money amount={sheet.liabilitiesAndEquity} />
              </SumRow>
            </dl>
          </div>
        </div>
      )}
    </Answered>
  );
}

interface PartProps {
  readonly title: string;
  readonly part: Sheet['assets'];
  readonly asOf: string;
  readonly currency?: string;
}

function Part({ title, part, asOf, currency }: PartProps) {
  return (
    <section>
      <h2 className="border-b border-line-strong/60 pb-1 text-large font-semibold">{title}</h2>
      <dl className="pt-1">
        {part.rows.map((row) => (
          <SumRow
            key={row.name}
            label={
              row.account ? (
                <Link to="/books/entries" search={{ account: row.account.id, to: asOf }} className={textLink}>
                  {row.name}
                </Link>
              ) : (
                row.name
              )
            }
          >
            <Money amount={row.balance} />
          </SumRow>
        ))}
        <SumRow label={`Total ${title.toLowerCase()}${currency ? `, ${currency}` : ''}`} strong>
          <Money amount={part.total} />
        </SumRow>
      </dl>
    </section>
  );
}
