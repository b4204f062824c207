import { capitalized } from '#core/words/company-words.ts';
import { listInvoices } from '#endpoints/invoices.ts';
import { useCompany } from '#web/company/use-company.ts';
import { useRows } from '#web/lib/use-rows.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { RowsTable } from '#web/ui/rows-table.tsx';
import { useListFilters } from '#web/ui/use-list-filters.tsx';
import { useWords } from '#web/words/use-words.ts';
import { invoiceColumns } from './invoice-columns.tsx';

const kinds = {
  all: { label: 'All', query: {} },
  open: { label: 'Open', query: { open: 'true' } },
  draft: { label: 'Draft', query: { status: 'draft' } },
  overdue: { label: 'Overdue', query: { status: 'overdue' } },
  partial: { label: 'Partial', query: { status: 'partial' } },
  paid: { label: 'Paid', query: { status: 'paid' } },
  credited: { label: 'Credited', query: { status: 'credited' } },
  withheld: { label: 'Withheld', query: { status: 'withheld' } },
  void: { label: 'Void', query: { status: 'void' } },
} as const;

export function InvoiceListPage() {
  const company = useCompany();
  const { bill, BillTitle } = useWords();
  const { filters, query, narrowed } = useListFilters('Search invoices', kinds);
  const list = useRows(listInvoices, query);
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
      {filters}
      <RowsTable
        list={list}
        caption="Invoices"
        columns={invoiceColumns.all}
        rowKey={({ id }) => id}
        faint={({ status }) => status === 'void'}
        empty={
          narrowed ? (
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
