import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { listEstimates } from '#endpoints/estimates.ts';
import { useCompany } from '#web/company/use-company.ts';
import { useRows } from '#web/lib/use-rows.ts';
import { useSettled } from '#web/lib/use-settled.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { FilterSelect } from '#web/ui/filter-select.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { RowsTable } from '#web/ui/rows-table.tsx';
import { SearchField } from '#web/ui/search-field.tsx';
import { estimateColumns } from './estimate-columns.tsx';

const filters = {
  all: { label: 'All', query: {} },
  draft: { label: 'Draft', query: { status: 'draft' } },
  sent: { label: 'Sent', query: { status: 'sent' } },
  accepted: { label: 'Accepted', query: { status: 'accepted' } },
  inProgress: { label: 'In progress', query: { billing: 'in_progress' } },
  fullyInvoiced: { label: 'Fully invoiced', query: { billing: 'fully_invoiced' } },
  declined: { label: 'Declined', query: { status: 'declined' } },
  expired: { label: 'Expired', query: { status: 'expired' } },
} as const;

type Filter = keyof typeof filters;

export function EstimateListPage() {
  const company = useCompany();
  const [search, setSearch] = useState('');
  const { show } = useSearch({ from: '/app/estimates' });
  const navigate = useNavigate({ from: '/estimates' });
  const filter: Filter = show !== undefined && show in filters ? (show as Filter) : 'all';
  const setFilter = (next: Filter) =>
    void navigate({ search: next === 'all' ? {} : { show: next }, replace: true });
  const settled = useSettled(search.trim());
  const list = useRows(listEstimates, { search: settled || undefined, ...filters[filter].query });
  const add = (
    <LinkButton to="/estimates/new" weight="primary">
      New estimate
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title="Estimates"
        below={`Amounts in ${company.currency}, before tax where the prices do not include it`}
        primary={add}
      />
      <div className="flex flex-wrap items-center gap-3">
        <SearchField label="Search estimates" value={search} onChange={setSearch} />
        <FilterSelect
          label="Status"
          value={filter}
          options={Object.entries(filters).map(([value, { label }]) => ({ value: value as Filter, label }))}
          onChange={setFilter}
        />
      </div>
      <RowsTable
        list={list}
        caption="Estimates"
        columns={estimateColumns.all}
        rowKey={({ id }) => id}
        empty={
          settled || filter !== 'all' ? (
            <EmptyState title="No estimate matches">Try fewer letters, or another status.</EmptyState>
          ) : (
            <EmptyState title="Write your first estimate" action={add}>
              List the work with its prices once. When it is agreed, bill any share of it, as often as you
              like, until it is fully billed.
            </EmptyState>
          )
        }
      />
    </>
  );
}
