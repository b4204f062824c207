import { useState } from 'react';
import { listPayments } from '#endpoints/payments.ts';
import { useCompany } from '#web/company/use-company.ts';
import { useRows } from '#web/lib/use-rows.ts';
import { Checkbox } from '#web/ui/checkbox.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { RowsTable } from '#web/ui/rows-table.tsx';
import { paymentColumns } from './payment-columns.tsx';

export function PaymentListPage() {
  const company = useCompany();
  const [onlyCredit, setOnlyCredit] = useState(false);
  const list = useRows(listPayments, onlyCredit ? { unapplied: 'true' } : {});
  const add = (
    <LinkButton to="/payments/new" weight="primary">
      Record payment
    </LinkButton>
  );
  return (
    <>
      <PageHeader title="Payments" below={`Amounts in ${company.currency}`} primary={add} />
      <Checkbox label="Only those with credit left to apply" checked={onlyCredit} onChange={setOnlyCredit} />
      <RowsTable
        list={list}
        caption="Payments"
        columns={paymentColumns.all}
        rowKey={({ id }) => id}
        faint={({ reversedOn }) => reversedOn !== null}
        empty={
          onlyCredit ? (
            <EmptyState title="No credit is waiting">
              Every payment is applied to its invoices in full.
            </EmptyState>
          ) : (
            <EmptyState title="No money received yet" action={add}>
              When a customer pays, record it here: over one invoice or several, in full or in part.
            </EmptyState>
          )
        }
      />
    </>
  );
}
