import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { listInvoices } from '#endpoints/invoices.ts';
import { recordPayment } from '#endpoints/payments.ts';
import { useCompany } from '#web/company/use-company.ts';
import type { PickedCustomer } from '#web/customers/customer-picker.tsx';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { useForm } from '#web/lib/use-form.ts';
import { useRead } from '#web/lib/use-read.ts';
import { Button } from '#web/ui/button.tsx';
import { DateField } from '#web/ui/date-field.tsx';
import { FormFooter } from '#web/ui/form-footer.tsx';
import { FormProblem } from '#web/ui/form-problem.tsx';
import { MoneyField } from '#web/ui/money-field.tsx';
import { Section } from '#web/ui/section.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { AllocationFields } from './allocation-fields.tsx';
import { AllocationSums } from './allocation-sums.tsx';
import { type Allocations, allocationsOf, oldestFirst, spreadOldestFirst } from './allocations.ts';
import type { PaymentMethod } from './payment-methods.ts';
import { paymentMethods } from './payment-methods.ts';

interface PaymentFormProps {
  readonly customer: PickedCustomer;
  /** The invoice that it was opened from: the payment starts as what is open on it. */
  readonly invoiceId: string | null;
}

const transfer: PaymentMethod = 'bank_transfer';

export function PaymentForm({ customer, invoiceId }: PaymentFormProps) {
  const { today, currency, exponent } = useCompany();
  const navigate = useNavigate();
  const { rows } = useRead(listInvoices, { query: { customerId: customer.id, open: 'true', limit: 200 } });
  const open = oldestFirst(rows);
  const opened = open.find(({ id }) => id === invoiceId);
  const record = useAction(recordPayment, ({ id, number }) => {
    toast(`Payment ${number} recorded`);
    void navigate({ to: '/payments/$id', params: { id } });
  });
  const { values, set, field } = useForm(
    {
      amount: opened?.balance ?? '',
      receivedOn: today,
      method: transfer,
      reference: '',
      memo: '',
      allocations: null as Allocations | null,
    },
    record.problem,
  );
  // Until somebody says otherwise, all of it goes to the invoice that it was opened from, up to what is open there.
  const allocations =
    values.allocations ?? spreadOldestFirst(values.amount, opened ? [opened] : [], exponent);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { allocations: _, ...rest } = values;
    record.run({ body: { customerId: customer.id, ...rest, allocations: allocationsOf(allocations) } });
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-6">
      <FormProblem problem={record.problem} />
      <div className="grid grid-cols-1 gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
        <MoneyField label="Amount received" {...{ currency, exponent }} autoFocus {...field('amount')} />
        <DateField label="Received on" max={today} {...field('receivedOn')} />
        <SelectField label="Method" options={paymentMethods} {...field('method')} />
        <TextField label="Reference" optional placeholder="Check 1024" {...field('reference')} />
        <TextField label="Memo" optional className="sm:col-span-2 lg:col-span-4" {...field('memo')} />
      </div>
      <Section
        title="Applied to"
        aside={
          open.length > 1 && (
            <Button
              onClick={() => set({ allocations: spreadOldestFirst(values.amount, open, exponent) })}
              disabled={values.amount === ''}
            >
              Fill oldest first
            </Button>
          )
        }
      >
        <AllocationFields
          invoices={open}
          allocations={allocations}
          exponent={exponent}
          problem={record.problem}
          onChange={(typed) => set({ allocations: typed })}
        />
        <AllocationSums amount={values.amount} {...{ allocations, currency, exponent }} />
      </Section>
      <FormFooter>
        <Button type="submit" weight="primary" busy={record.busy}>
          Record payment
        </Button>
      </FormFooter>
    </form>
  );
}
