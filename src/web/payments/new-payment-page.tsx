import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { readCustomer } from '#endpoints/customers.ts';
import type { PickedCustomer } from '#web/customers/customer-picker.tsx';
import { CustomerPicker } from '#web/customers/customer-picker.tsx';
import { useAnswer } from '#web/lib/use-answer.ts';
import { PageHeader } from '#web/ui/page-header.tsx';
import { PageSkeleton } from '#web/ui/page-skeleton.tsx';
import { PaymentForm } from './payment-form.tsx';

/** Record a payment: first whose, then over which invoices. */
export function NewPaymentPage() {
  const { customer: id, invoice } = useSearch({ from: '/app/payments/new' });
  const known = useAnswer(readCustomer, { params: { id: id ?? '' } }, id !== undefined);
  if (id !== undefined && known.value === undefined && known.problem === null) return <PageSkeleton />;
  return (
    <>
      <PageHeader
        title="Record payment"
        below="One payment can cover several invoices, in full or in part."
      />
      <NewPayment customer={known.value ?? null} invoiceId={invoice ?? null} />
    </>
  );
}

interface NewPaymentProps {
  readonly customer: PickedCustomer | null;
  readonly invoiceId: string | null;
}

function NewPayment({ customer: given, invoiceId }: NewPaymentProps) {
  const [customer, setCustomer] = useState(given && { id: given.id, name: given.name });
  return (
    <div className="flex max-w-4xl flex-col gap-5">
      <div className="max-w-md">
        <CustomerPicker value={customer} onChange={setCustomer} autoFocus={given === null} />
      </div>
      {customer && <PaymentForm key={customer.id} customer={customer} invoiceId={invoiceId} />}
    </div>
  );
}
