import { createTaxRate, updateTaxRate } from '#endpoints/company.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { useForm } from '#web/lib/use-form.ts';
import { GroupFields } from '#web/taxes/group-fields.tsx';
import { RateChangeFields } from '#web/taxes/rate-change-fields.tsx';
import { rateBodyOf, rateDraftOf } from '#web/taxes/rate-draft.ts';
import { Checkbox } from '#web/ui/checkbox.tsx';
import { ChoiceGroup } from '#web/ui/choice-group.tsx';
import { FormDialog } from '#web/ui/form-dialog.tsx';
import { PercentField } from '#web/ui/percent-field.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import type { KeptTaxRate } from './tax-rate-list.tsx';

interface TaxRateDialogProps {
  /** Null where a new one is added. */
  readonly rate: KeptTaxRate | null;
  /** The rates of the company, of which a group takes several. */
  readonly all: readonly KeptTaxRate[];
  readonly onClose: () => void;
}

/** A tax rate or a group of several; a change is for later bills, issued ones keep theirs. */
export function TaxRateDialog({ rate, all, onClose }: TaxRateDialogProps) {
  const done = () => {
    toast('Tax rate saved');
    onClose();
  };
  const create = useAction(createTaxRate, done);
  const update = useAction(updateTaxRate, done);
  const problem = create.problem ?? update.problem;
  const { values, set, field } = useForm(() => rateDraftOf(rate, all.length === 0), problem);
  const single = all.filter(
    ({ id, groupOf, archived }) => groupOf.length === 0 && (!archived || values.groupOf.includes(id)),
  );
  const submit = () => {
    const body = rateBodyOf(values);
    if (rate) update.run({ params: { id: rate.id }, body: { ...body, archived: values.archived } });
    else create.run({ body });
  };
  return (
    <FormDialog
      title={rate ? `Change ${rate.name}` : 'Add a tax rate'}
      submitLabel="Save"
      busy={create.busy || update.busy}
      disabled={values.kind === 'group' && values.groupOf.length < 2}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      {rate === null && single.length > 1 && (
        <ChoiceGroup
          label="It is"
          value={values.kind}
          choices={[
            { value: 'single', label: 'One rate' },
            { value: 'group', label: 'Several together' },
          ]}
          onChange={(kind) => set({ kind })}
        />
      )}
      <TextField label="Name" hint="Printed on documents." autoFocus {...field('name')} />
      {values.kind === 'group' ? (
        <GroupFields
          rates={single}
          chosen={values.groupOf}
          onChange={(groupOf) => set({ groupOf })}
          error={problem?.fields?.groupOf}
        />
      ) : (
        <>
          <PercentField label="Rate" {...field('rate')} />
          <RateChangeFields
            changes={values.changes}
            onChange={(changes) => set({ changes })}
            errorAt={(path) => problem?.fields?.[path]}
          />
          <Checkbox
            label="It is on the other taxes of a line too"
            checked={values.compound}
            onChange={(compound) => set({ compound })}
          />
        </>
      )}
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
    </FormDialog>
  );
}
