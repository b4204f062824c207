import { listPayments } from '#endpoints/payments.ts';
import { useRows } from '#web/lib/use-rows.ts';
import { paymentColumns } from '#web/payments/payment-columns.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { RowsTable } from '#web/ui/rows-table.tsx';

export function CustomerPayments({ customerId }: { readonly customerId: string }) {
  return (
    <RowsTable
      list={useRows(listPayments, { customerId })}
      caption="Payments"
      columns={paymentColumns.ofOne}
      rowKey={({ id }) => id}
      faint={({ reversedOn }) => reversedOn !== null}
      empty={<EmptyState title="No payment yet">Record one with Record payment above.</EmptyState>}
    />
  );
}
