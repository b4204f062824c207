import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { capitalized } from '#core/words/company-words.ts';
import { listInvoices } from '#endpoints/invoices.ts';
import { useCompany } from '#web/company/use-company.ts';
import { useRows } from '#web/lib/use-rows.ts';
import { useSettled } from '#web/lib/use-settled.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { FilterSelect } from '#web/ui/filter-select.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { RowsTable } from '#web/ui/rows-table.tsx';
import { SearchField } from '#web/ui/search-field.tsx';
import { useWords } from '#web/words/use-words.ts';
import { invoiceColumns } from './invoice-columns.tsx';

const filters = {
  all: { label: 'All', query: {} },
  open: { label: 'Open', query: { open: 'true' } },
  draft: { label: 'Draft', query: { status: 'draft' } },
  overdue: { label: 'Overdue', query: { status: 'overdue' } },
  partial: { label: 'Partial', query: { status: 'partial' } },
  paid: { label: 'Paid', query: { status: 'paid' } },
  void: { label: 'Void', query: { status: 'void' } },
} as const;

type Filter = keyof typeof filters;

export function InvoiceListPage() {
  const company = useCompany();
  const { bill, BillTitle } = useWords();
  const [search, setSearch] = useState('');
  const { show } = useSearch({ from: '/app/invoices' });
  const navigate = useNavigate({ from: '/invoices' });
  const filter: Filter = show !== undefined && show in filters ? (show as Filter) : 'all';
  const setFilter = (next: Filter) =>
    void navigate({ search: next === 'all' ? {} : { show: next }, replace: true });
  const settled = useSettled(search.trim());
  const list = useRows(listInvoices, { search: settled || undefined, ...filters[filter].query });
  return (
    <>
      <PageHeader
        title="Invoices"
        below={`Amounts in ${company.currency}`}
        primary={
          <LinkButton to="/payments/new" weight="primary">
            Record payment
          </LinkButton>
        }
      />
      <div className="flex flex-wrap items-center gap-3">
        <SearchField label="Search invoices" value={search} onChange={setSearch} />
        <FilterSelect
          label="Status"
          value={filter}
          options={Object.entries(filters).map(([value, { label }]) => ({ value: value as Filter, label }))}
          onChange={setFilter}
        />
      </div>
      <RowsTable
        list={list}
        caption="Invoices"
        columns={invoiceColumns.all}
        rowKey={({ id }) => id}
        faint={({ status }) => status === 'void'}
        empty={
          settled || filter !== 'all' ? (
            <EmptyState title="No invoice matches">Try fewer letters, or another status.</EmptyState>
          ) : (
            <EmptyState
              title="Nothing billed yet"
              action={<LinkButton to="/estimates">Go to the estimates</LinkButton>}
            >
              {capitalized(bill.a)} bills a share of an estimate. Open an estimate and choose Create{' '}
              {BillTitle}.
            </EmptyState>
          )
        }
      />
    </>
  );
}
