import { useState } from 'react';
import { listTaxRates } from '#endpoints/company.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import { percentText } from '#web/lib/percent-text.ts';
import { useAnswer } from '#web/lib/use-answer.ts';
import { Answered } from '#web/ui/answered.tsx';
import { Button } from '#web/ui/button.tsx';
import type { Column } from '#web/ui/data-table.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { StatusBadge } from '#web/ui/status-badge.tsx';
import { TaxRateDialog } from './tax-rate-dialog.tsx';

export type KeptTaxRate = AnswerOf<typeof listTaxRates>['rows'][number];

/** The tax rates that lines can take. */
export function TaxRateList() {
  const [asked, setAsked] = useState<KeptTaxRate | 'new' | null>(null);
  const columns: readonly Column<KeptTaxRate>[] = [
    { key: 'name', header: 'Name', phone: 'title', cell: ({ name }) => name },
    {
      key: 'state',
      header: 'Status',
      cell: ({ isDefault, archived }) =>
        archived ? (
          <StatusBadge tone="faint">Archived</StatusBadge>
        ) : (
          isDefault && <StatusBadge tone="neutral">On new lines</StatusBadge>
        ),
    },
    { key: 'rate', header: 'Rate', align: 'end', phone: 'figure', cell: ({ rate }) => percentText(rate) },
    {
      key: 'change',
      header: 'Actions',
      hideHeader: true,
      align: 'end',
      phone: 'figure',
      cell: (rate) => (
        <Button weight="plain" onClick={() => setAsked(rate)}>
          Change<span className="sr-only"> {rate.name}</span>
        </Button>
      ),
    },
  ];
  const add = (
    <Button weight="primary" className="self-start" onClick={() => setAsked('new')}>
      Add a tax rate
    </Button>
  );
  return (
    <div className="flex max-w-2xl flex-col gap-3">
      <Answered answer={useAnswer(listTaxRates, {})} rows={3}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title="No tax rates" action={add}>
              Without one nothing is taxed. Add the sales tax of your place, and mark the lines that it falls
              on.
            </EmptyState>
          ) : (
            <>
              <DataTable
                caption="Tax rates"
                columns={columns}
                rows={rows}
                rowKey={({ id }) => id}
                faint={({ archived }) => archived}
              />
              {add}
            </>
          )
        }
      </Answered>
      {asked !== null && (
        <TaxRateDialog rate={asked === 'new' ? null : asked} onClose={() => setAsked(null)} />
      )}
    </div>
  );
}
