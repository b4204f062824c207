import { listEstimates } from '#endpoints/estimates.ts';
import { useCompany } from '#web/company/use-company.ts';
import { useRows } from '#web/lib/use-rows.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { RowsTable } from '#web/ui/rows-table.tsx';
import { useListFilters } from '#web/ui/use-list-filters.tsx';
import { useWords } from '#web/words/use-words.ts';
import { estimateColumns } from './estimate-columns.tsx';

const kinds = {
  all: { label: 'All', query: {} },
  draft: { label: 'Draft', query: { status: 'draft' } },
  sent: { label: 'Sent', query: { status: 'sent' } },
  accepted: { label: 'Accepted', query: { status: 'accepted' } },
  inProgress: { label: 'In progress', query: { billing: 'in_progress' } },
  fullyInvoiced: { label: 'Fully invoiced', query: { billing: 'fully_invoiced' } },
  declined: { label: 'Declined', query: { status: 'declined' } },
  expired: { label: 'Expired', query: { status: 'expired' } },
} as const;

export function EstimateListPage() {
  const company = useCompany();
  const { ChangeOrders } = useWords();
  const { filters, query, narrowed } = useListFilters('Search estimates', {
    ...kinds,
    changesSent: { label: `${ChangeOrders} sent`, query: { changeOrders: 'sent' } } as const,
  });
  const list = useRows(listEstimates, query);
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
      {filters}
      <RowsTable
        list={list}
        caption="Estimates"
        columns={estimateColumns.all}
        rowKey={({ id }) => id}
        empty={
          narrowed ? (
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
