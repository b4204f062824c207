import { recordDelivery } from '#endpoints/invoices.ts';
import { useCompany } from '#web/company/use-company.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { useForm } from '#web/lib/use-form.ts';
import { DateField } from '#web/ui/date-field.tsx';
import { FormDialog } from '#web/ui/form-dialog.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import type { DeliveryWay } from './delivery-words.ts';
import { deliveryWords } from './delivery-words.ts';

const ways = Object.entries(deliveryWords).map(([value, label]) => ({ value: value as DeliveryWay, label }));
const start: { readonly how: DeliveryWay; readonly note: string } = { how: 'email', note: '' };

interface DeliveryDialogProps {
  readonly invoiceId: string;
  readonly onClose: () => void;
}

/** Notes how and when the invoice reached the customer. */
export function DeliveryDialog({ invoiceId, onClose }: DeliveryDialogProps) {
  const { today } = useCompany();
  const note = useAction(recordDelivery, () => {
    toast('Delivery noted');
    onClose();
  });
  const { values, field } = useForm({ ...start, on: today }, note.problem);
  return (
    <FormDialog
      title="How was it delivered?"
      submitLabel="Note it"
      busy={note.busy}
      problem={note.problem}
      onSubmit={() => note.run({ params: { id: invoiceId }, body: values })}
      onClose={onClose}
    >
      <SelectField label="How" options={ways} {...field('how')} />
      <DateField label="On" {...field('on')} />
      <TextField label="Note" optional {...field('note')} />
    </FormDialog>
  );
}
