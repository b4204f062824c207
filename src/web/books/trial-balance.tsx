import { Link } from '@tanstack/react-router';
import { readTrialBalance } from '#endpoints/books.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import { useAnswer } from '#web/lib/use-answer.ts';
import { Answered } from '#web/ui/answered.tsx';
import type { Column } from '#web/ui/data-table.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { Money } from '#web/ui/money.tsx';
import { rowLink } from '#web/ui/row-link.ts';

type Balance = AnswerOf<typeof readTrialBalance>;
type Row = Balance['rows'][number];

/** Every account with its balance; both columns add up to the same. */
export function TrialBalance({ asOf }: { readonly asOf: string }) {
  const answer = useAnswer(readTrialBalance, { query: { asOf } });
  return (
    <Answered answer={answer}>
      {(balance) => (
        <DataTable
          caption="Trial balance"
          columns={columnsFor(balance)}
          rows={balance.rows}
          rowKey={({ account }) => account.id}
        />
      )}
    </Answered>
  );
}

function columnsFor(balance: Balance): readonly Column<Row>[] {
  return [
    {
      key: 'code',
      header: 'No.',
      phone: 'none',
      className: 'w-16 text-muted',
      cell: ({ account }) => account.code,
    },
    {
      key: 'name',
      header: 'Account',
      phone: 'title',
      foot: 'Total',
      cell: ({ account }) => (
        <Link to="/books/entries" search={{ account: account.id, to: balance.asOf }} className={rowLink}>
          {account.name}
        </Link>
      ),
    },
    {
      key: 'debit',
      header: 'Debit',
      align: 'end',
      foot: <Money amount={balance.totalDebit} />,
      cell: ({ debit }) => <Money amount={debit} />,
    },
    {
      key: 'credit',
      header: 'Credit',
      align: 'end',
      foot: <Money amount={balance.totalCredit} />,
      cell: ({ credit }) => <Money amount={credit} />,
    },
  ];
}
