import type { FormEvent } from 'react';
import { recordDelivery } from '#endpoints/invoices.ts';
import { useCompany } from '#web/company/use-company.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { useForm } from '#web/lib/use-form.ts';
import { Button } from '#web/ui/button.tsx';
import { DateField } from '#web/ui/date-field.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { DialogActions } from '#web/ui/dialog-actions.tsx';
import { FormProblem } from '#web/ui/form-problem.tsx';
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
  const submit = (event: FormEvent) => {
    event.preventDefault();
    note.run({ params: { id: invoiceId }, body: values });
  };
  return (
    <Dialog open onClose={onClose} title="How was it delivered?">
      <form onSubmit={submit} noValidate className="flex flex-col gap-3">
        <FormProblem problem={note.problem} />
        <SelectField label="How" options={ways} {...field('how')} />
        <DateField label="On" {...field('on')} />
        <TextField label="Note" optional {...field('note')} />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" weight="primary" busy={note.busy}>
            Note it
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
