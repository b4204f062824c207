import { listAccountChanges, updateAccount } from '#endpoints/books.ts';
import { instantText } from '#web/lib/instant-text.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { useAnswer } from '#web/lib/use-answer.ts';
import { useForm } from '#web/lib/use-form.ts';
import { Checkbox } from '#web/ui/checkbox.tsx';
import { FormDialog } from '#web/ui/form-dialog.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import type { ChartAccount } from './account-list.tsx';

interface AccountDialogProps {
  readonly account: ChartAccount;
  readonly onClose: () => void;
}

/** Another number or name for an account, or its end; what is booked to it stays where it is. */
export function AccountDialog({ account, onClose }: AccountDialogProps) {
  const update = useAction(updateAccount, ({ code, name, archived }) => {
    toast(archived ? `Account ${code} ${name} is archived` : `Account ${code} ${name} is saved`);
    onClose();
  });
  const { code, name, archived } = account;
  const { values, set, field } = useForm({ code, name, archived }, update.problem);
  return (
    <FormDialog
      title={`Change ${account.name}`}
      submitLabel="Save"
      busy={update.busy}
      problem={update.problem}
      onSubmit={() => update.run({ params: { id: account.id }, body: values })}
      onClose={onClose}
    >
      <TextField label="Number" autoFocus {...field('code')} />
      <TextField
        label="Name"
        hint="Every report and entry shows it, those of earlier days too."
        {...field('name')}
      />
      {account.role === null && (
        <Checkbox
          label="Archived"
          hint="No longer offered; entries and reports that have it keep it."
          checked={values.archived}
          onChange={(to) => set({ archived: to })}
        />
      )}
      <AccountChanges accountId={account.id} />
    </FormDialog>
  );
}

function AccountChanges({ accountId }: { readonly accountId: string }) {
  const { value } = useAnswer(listAccountChanges, { params: { id: accountId } });
  if (!value || value.rows.length === 0) return null;
  return (
    <details className="text-small">
      <summary className="cursor-pointer text-muted">Changes before</summary>
      <ul className="mt-1 flex flex-col gap-1">
        {value.rows.map((change) => (
          <li key={change.id}>
            {saidOf(change)}{' '}
            <span className="text-muted">
              {change.by}, {instantText(change.at)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

type Words = Pick<ChartAccount, 'code' | 'name' | 'archived'>;

/** A change in words: only what is different is said. */
function saidOf({ before, after }: { readonly before: Words | null; readonly after: Words }): string {
  if (before === null) return `Added as ${after.code} ${after.name}.`;
  const said = [];
  if (before.code !== after.code || before.name !== after.name)
    said.push(`${before.code} ${before.name} became ${after.code} ${after.name}.`);
  if (before.archived !== after.archived) said.push(after.archived ? 'Archived.' : 'Brought back.');
  return said.join(' ');
}
