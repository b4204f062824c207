import { useState } from 'react';
import { listApiKeys, revokeApiKey } from '#endpoints/company.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import { instantText } from '#web/lib/instant-text.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { useAnswer } from '#web/lib/use-answer.ts';
import { Answered } from '#web/ui/answered.tsx';
import { Button } from '#web/ui/button.tsx';
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx';
import type { Column } from '#web/ui/data-table.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { NewApiKeyDialog } from './new-api-key-dialog.tsx';

type ApiKey = AnswerOf<typeof listApiKeys>['rows'][number];

/** Keys with which scripts act for the company. */
export function ApiKeyList() {
  const [adding, setAdding] = useState(false);
  const [revoking, setRevoking] = useState<ApiKey | null>(null);
  const revoke = useAction(revokeApiKey, () => {
    toast('Key revoked');
    setRevoking(null);
  });
  const columns: readonly Column<ApiKey>[] = [
    { key: 'name', header: 'Name', phone: 'title', cell: ({ name }) => name },
    { key: 'start', header: 'Begins with', cell: ({ start }) => <code>{start}…</code> },
    {
      key: 'made',
      header: 'Made',
      cell: ({ createdAt, createdBy }) => `${instantText(createdAt)} by ${createdBy}`,
    },
    {
      key: 'used',
      header: 'Last used',
      cell: ({ lastUsedAt }) => (lastUsedAt ? instantText(lastUsedAt) : 'never used'),
    },
    {
      key: 'revoke',
      header: 'Actions',
      hideHeader: true,
      align: 'end',
      phone: 'figure',
      cell: (key) => (
        <Button weight="plain" onClick={() => setRevoking(key)}>
          Revoke<span className="sr-only"> {key.name}</span>
        </Button>
      ),
    },
  ];
  const add = (
    <Button weight="primary" className="self-start" onClick={() => setAdding(true)}>
      Make a key
    </Button>
  );
  return (
    <div className="flex flex-col gap-3">
      <Answered answer={useAnswer(listApiKeys, {})} rows={3}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title="No API keys" action={add}>
              With a key a script can do everything that the screens do. The API describes itself at{' '}
              <a href="/api/v1/openapi.json" className="underline">
                /api/v1/openapi.json
              </a>
              .
            </EmptyState>
          ) : (
            <>
              <DataTable caption="API keys" columns={columns} rows={rows} rowKey={({ id }) => id} />
              {add}
            </>
          )
        }
      </Answered>
      {adding && <NewApiKeyDialog onClose={() => setAdding(false)} />}
      {revoking && (
        <ConfirmDialog
          title={`Revoke ${revoking.name}?`}
          confirmLabel="Revoke the key"
          busy={revoke.busy}
          problem={revoke.problem}
          onConfirm={() => revoke.run({ params: { id: revoking.id } })}
          onClose={() => setRevoking(null)}
        >
          Scripts that use it are refused from now on.
        </ConfirmDialog>
      )}
    </div>
  );
}
