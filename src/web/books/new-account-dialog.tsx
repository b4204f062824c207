import type { FormEvent } from 'react';
import type { AccountType } from '#core/ledger/chart.ts';
import { createAccount } from '#endpoints/books.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { useForm } from '#web/lib/use-form.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { DialogActions } from '#web/ui/dialog-actions.tsx';
import { FormProblem } from '#web/ui/form-problem.tsx';
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
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.run({ body: values });
  };
  return (
    <Dialog open onClose={onClose} title="New account">
      <form onSubmit={submit} noValidate className="flex flex-col gap-3">
        <FormProblem problem={create.problem} />
        <TextField label="Number" hint="Its place in the chart, such as 6100." autoFocus {...field('code')} />
        <TextField label="Name" {...field('name')} />
        <SelectField label="Kind" options={accountKinds} {...field('type')} />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" weight="primary" busy={create.busy}>
            Add the account
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
