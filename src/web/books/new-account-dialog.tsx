import type { AccountType } from '#core/ledger/chart.ts';
import { createAccount } from '#endpoints/books.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { useForm } from '#web/lib/use-form.ts';
import { FormDialog } from '#web/ui/form-dialog.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { accountKinds } from './account-kinds.ts';

interface AccountDraft {
  readonly code: string;
  readonly name: string;
  readonly type: AccountType;
}

/** An account of the company's own in its chart. */
export function NewAccountDialog({ onClose }: { readonly onClose: () => void }) {
  const create = useAction(createAccount, ({ code, name }) => {
    toast(`Account ${code} ${name} is there`);
    onClose();
  });
  const { values, field } = useForm<AccountDraft>({ code: '', name: '', type: 'expense' }, create.problem);
  return (
    <FormDialog
      title="New account"
      submitLabel="Add the account"
      busy={create.busy}
      problem={create.problem}
      onSubmit={() => create.run({ body: values })}
      onClose={onClose}
    >
      <TextField label="Number" hint="Its place in the chart, such as 6100." autoFocus {...field('code')} />
      <TextField label="Name" {...field('name')} />
      <SelectField label="Kind" options={accountKinds} {...field('type')} />
    </FormDialog>
  );
}
