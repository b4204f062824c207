import { receiveAdvance } from '#endpoints/advances.ts';
import { useCompany } from '#web/company/use-company.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { useForm } from '#web/lib/use-form.ts';
import type { PaymentMethod } from '#web/payments/payment-methods.ts';
import { paymentMethods } from '#web/payments/payment-methods.ts';
import { DateField } from '#web/ui/date-field.tsx';
import { FieldGrid } from '#web/ui/field-grid.tsx';
import { FormDialog } from '#web/ui/form-dialog.tsx';
import { MoneyField } from '#web/ui/money-field.tsx';
import { PercentField } from '#web/ui/percent-field.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { advanceWords } from './advance-words.ts';

interface ReceiveAdvanceDialogProps {
  readonly estimateId: string;
  readonly onClose: () => void;
}

const transfer: PaymentMethod = 'bank_transfer';

/** Money received before the work, and how bills recoup it. */
export function ReceiveAdvanceDialog({ estimateId, onClose }: ReceiveAdvanceDialogProps) {
  const { today, currency, exponent } = useCompany();
  const receive = useAction(receiveAdvance, ({ number }) => {
    toast(`Advance ${number} received`);
    onClose();
  });
  const { values, field } = useForm(
    {
      ...{ amount: '', receivedOn: today, rate: '', threshold: '' },
      ...{ method: transfer, reference: '', memo: '' },
    },
    receive.problem,
  );
  const submit = () => {
    const body = { ...values, threshold: values.threshold || '0' };
    receive.run({ params: { id: estimateId }, body });
  };
  return (
    <FormDialog
      title="Receive an advance"
      submitLabel="Receive the advance"
      busy={receive.busy}
      problem={receive.problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <FieldGrid>
        <MoneyField label="Amount received" {...{ currency, exponent }} autoFocus {...field('amount')} />
        <DateField label="Received on" max={today} {...field('receivedOn')} />
        <PercentField
          label="Recouped from each bill"
          hint="100% applies a deposit at once."
          {...field('rate')}
        />
        <MoneyField
          label="Once billed past"
          optional
          hint="Left empty: from the first bill."
          {...{ currency, exponent }}
          {...field('threshold')}
        />
        <SelectField label="Method" options={paymentMethods} {...field('method')} />
        <TextField label="Reference" optional {...field('reference')} />
      </FieldGrid>
      <TextField label="Memo" optional {...field('memo')} />
      <p aria-live="polite" className="text-muted">
        {advanceWords(values, { currency, exponent })}
      </p>
    </FormDialog>
  );
}
