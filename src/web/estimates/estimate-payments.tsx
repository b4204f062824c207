import { listPayments } from '#endpoints/payments.ts';
import { useRows } from '#web/lib/use-rows.ts';
import { paymentColumns } from '#web/payments/payment-columns.tsx';
import { RowsTable } from '#web/ui/rows-table.tsx';

export function EstimatePayments({ estimateId }: { readonly estimateId: string }) {
  return (
    <RowsTable
      list={useRows(listPayments, { estimateId })}
      caption="Payments"
      columns={paymentColumns.ofOne}
      rowKey={({ id }) => id}
      faint={({ reversedOn }) => reversedOn !== null}
      empty={<p className="py-4 text-muted">No payment yet. Open a bill to record one.</p>}
    />
  );
}
