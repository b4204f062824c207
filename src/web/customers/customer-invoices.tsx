import { listInvoices } from '#endpoints/invoices.ts';
import { invoiceColumns } from '#web/invoices/invoice-columns.tsx';
import { useRows } from '#web/lib/use-rows.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { RowsTable } from '#web/ui/rows-table.tsx';
import { useWords } from '#web/words/use-words.ts';

export function CustomerInvoices({ customerId }: { readonly customerId: string }) {
  const { BillTitle } = useWords();
  return (
    <RowsTable
      list={useRows(listInvoices, { customerId })}
      caption="Invoices"
      columns={invoiceColumns.ofCustomer}
      rowKey={({ id }) => id}
      faint={({ status }) => status === 'void'}
      empty={
        <EmptyState title="Nothing billed yet">Open an estimate and choose Create {BillTitle}.</EmptyState>
      }
    />
  );
}
