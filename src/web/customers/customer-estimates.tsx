import { listEstimates } from '#endpoints/estimates.ts';
import { estimateColumns } from '#web/estimates/estimate-columns.tsx';
import { useRows } from '#web/lib/use-rows.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { RowsTable } from '#web/ui/rows-table.tsx';

export function CustomerEstimates({ customerId }: { readonly customerId: string }) {
  return (
    <RowsTable
      list={useRows(listEstimates, { customerId })}
      caption="Estimates"
      columns={estimateColumns.ofCustomer}
      rowKey={({ id }) => id}
      empty={<EmptyState title="No estimate yet">Write one with New estimate above.</EmptyState>}
    />
  );
}
