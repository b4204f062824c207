import { useState } from 'react';
import { listAccounts } from '#endpoints/books.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import { useAnswer } from '#web/lib/use-answer.ts';
import { Answered } from '#web/ui/answered.tsx';
import { Button } from '#web/ui/button.tsx';
import type { Column } from '#web/ui/data-table.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { StatusBadge } from '#web/ui/status-badge.tsx';
import { AccountDialog } from './account-dialog.tsx';
import { accountKinds } from './account-kinds.ts';
import { NewAccountDialog } from './new-account-dialog.tsx';

export type ChartAccount = AnswerOf<typeof listAccounts>['rows'][number];

/** The chart of accounts: what each is called, and which are no longer offered. */
export function AccountList() {
  const [asked, setAsked] = useState<ChartAccount | 'new' | null>(null);
  const answer = useAnswer(listAccounts, {});
  const close = () => setAsked(null);
  return (
    <div className="flex max-w-3xl flex-col gap-3">
      <Answered answer={answer}>
        {({ rows }) => (
          <DataTable
            caption="Accounts"
            columns={columnsFor(setAsked)}
            rows={rows}
            rowKey={({ id }) => id}
            faint={({ archived }) => archived}
          />
        )}
      </Answered>
      <Button weight="primary" className="self-start" onClick={() => setAsked('new')}>
        Add an account
      </Button>
      {asked === 'new' && <NewAccountDialog onClose={close} />}
      {asked !== null && asked !== 'new' && <AccountDialog account={asked} onClose={close} />}
    </div>
  );
}

function columnsFor(onChange: (account: ChartAccount) => void): readonly Column<ChartAccount>[] {
  return [
    { key: 'code', header: 'No.', phone: 'note', className: 'w-20 text-muted', cell: ({ code }) => code },
    { key: 'name', header: 'Account', phone: 'title', cell: ({ name }) => name },
    {
      key: 'kind',
      header: 'Kind',
      phone: 'note',
      cell: ({ type }) => accountKinds.find(({ value }) => value === type)?.name,
    },
    {
      key: 'state',
      header: 'Status',
      cell: ({ archived, role }) =>
        archived ? (
          <StatusBadge tone="faint">Archived</StatusBadge>
        ) : (
          role !== null && <StatusBadge tone="neutral">Built in</StatusBadge>
        ),
    },
    {
      key: 'change',
      header: 'Actions',
      hideHeader: true,
      align: 'end',
      phone: 'figure',
      cell: (account) => (
        <Button weight="plain" onClick={() => onChange(account)}>
          Change<span className="sr-only"> {account.name}</span>
        </Button>
      ),
    },
  ];
}
