import { useState } from 'react';
import { listTaxRates } from '#endpoints/company.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import { dayText } from '#web/lib/day-text.ts';
import { percentText } from '#web/lib/percent-text.ts';
import { useAnswer } from '#web/lib/use-answer.ts';
import { TaxRoundingChoice } from '#web/taxes/tax-rounding-choice.tsx';
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
  const answer = useAnswer(listTaxRates, {});
  const all = answer.value?.rows ?? [];
  const names = new Map(all.map(({ id, name }) => [id, name]));
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
    {
      key: 'rate',
      header: 'Rate',
      align: 'end',
      phone: 'figure',
      cell: ({ rate, groupOf }) => groupOf.length === 0 && percentText(rate),
    },
    { key: 'more', header: 'Charged', hideHeader: true, phone: 'below', cell: (rate) => more(rate, names) },
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
      <Answered answer={answer} rows={3}>
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
              <TaxRoundingChoice />
            </>
          )
        }
      </Answered>
      {asked !== null && (
        <TaxRateDialog rate={asked === 'new' ? null : asked} all={all} onClose={() => setAsked(null)} />
      )}
    </div>
  );
}

/** What is said of a rate beside its figure: what it stands for, what it is on, and when it changes. */
function more({ groupOf, compound, changes }: KeptTaxRate, names: ReadonlyMap<string, string>): string {
  if (groupOf.length > 0) return groupOf.map((id) => names.get(id)).join(' and ');
  const later = changes.map(({ from, rate }) => `${percentText(rate)} from ${dayText(from)}`);
  return [...(compound ? ['on other taxes too'] : []), ...later].join(', ');
}
