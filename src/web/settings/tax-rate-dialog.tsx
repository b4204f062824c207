import type { FormEvent } from 'react';
import { createTaxRate, updateTaxRate } from '#endpoints/company.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { useForm } from '#web/lib/use-form.ts';
import { Button } from '#web/ui/button.tsx';
import { Checkbox } from '#web/ui/checkbox.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { DialogActions } from '#web/ui/dialog-actions.tsx';
import { FormProblem } from '#web/ui/form-problem.tsx';
import { PercentField } from '#web/ui/percent-field.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import type { KeptTaxRate } from './tax-rate-list.tsx';

interface TaxRateDialogProps {
  /** Null where a new one is added. */
  readonly rate: KeptTaxRate | null;
  readonly onClose: () => void;
}

/** A tax rate; a change is for later bills, issued ones keep theirs. */
export function TaxRateDialog({ rate, onClose }: TaxRateDialogProps) {
  const done = () => {
    toast('Tax rate saved');
    onClose();
  };
  const create = useAction(createTaxRate, done);
  const update = useAction(updateTaxRate, done);
  const problem = create.problem ?? update.problem;
  const { values, set, field } = useForm(
    {
      name: rate?.name ?? 'Sales tax',
      rate: rate?.rate ?? '',
      isDefault: rate?.isDefault ?? true,
      archived: rate?.archived ?? false,
    },
    problem,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { archived, ...body } = values;
    if (rate) update.run({ params: { id: rate.id }, body: { ...body, archived } });
    else create.run({ body });
  };
  return (
    <Dialog open onClose={onClose} title={rate ? `Change ${rate.name}` : 'Add a tax rate'}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-3">
        <FormProblem problem={problem} />
        <TextField label="Name" hint="Printed on documents." autoFocus {...field('name')} />
        <PercentField label="Rate" {...field('rate')} />
        <Checkbox
          label="New lines are taxed with it"
          checked={values.isDefault}
          onChange={(isDefault) => set({ isDefault })}
        />
        {rate && (
          <Checkbox
            label="Archived"
            hint="No longer offered; lines that have it keep it."
            checked={values.archived}
            onChange={(archived) => set({ archived })}
          />
        )}
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" weight="primary" busy={create.busy || update.busy}>
            Save
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
