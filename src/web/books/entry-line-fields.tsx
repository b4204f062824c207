import { X } from 'lucide-react';
import { DOCUMENT_ACCOUNTS } from '#core/ledger/plan-journal-entry.ts';
import { listAccounts } from '#endpoints/books.ts';
import { useCompany } from '#web/company/use-company.ts';
import { useAnswer } from '#web/lib/use-answer.ts';
import { IconButton } from '#web/ui/icon-button.tsx';
import { MoneyField } from '#web/ui/money-field.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { EntryLineWhose } from './entry-line-whose.tsx';
import type { EntryDraftLine } from './entry-sums.ts';

interface EntryLineFieldsProps {
  readonly line: EntryDraftLine;
  readonly place: number;
  /** Its place among the lines that were sent; -1 where it was not. */
  readonly sentPlace: number;
  /** What the server says of each field, by its path. */
  readonly fields: Readonly<Record<string, string>>;
  readonly onChange: (change: Partial<EntryDraftLine>) => void;
  readonly onRemove: (() => void) | null;
}

/** One line of an entry: its account and one amount. Typing on one side empties the other. */
export function EntryLineFields({
  line,
  place,
  sentPlace,
  fields,
  onChange,
  onRemove,
}: EntryLineFieldsProps) {
  const { currency, exponent } = useCompany();
  const accounts = useAnswer(listAccounts, {}).value?.rows ?? [];
  const open = accounts.filter(
    ({ role, archived }) => !archived && !DOCUMENT_ACCOUNTS.some((kept) => kept === role),
  );
  const path = (name: string) => (sentPlace < 0 ? undefined : `lines.${sentPlace}.${name}`);
  const error = (name: string) => fields[path(name) ?? ''];
  const number = place + 1;
  return (
    <li className="flex flex-wrap items-end gap-3 border-b border-line pb-3">
      <SelectField
        label={`Account, line ${number}`}
        className="min-w-52 grow"
        value={line.accountId}
        name={path('accountId')}
        error={error('accountId')}
        options={[
          { value: '', label: 'Choose an account' },
          ...open.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` })),
        ]}
        onChange={(accountId) => onChange({ accountId })}
      />
      <MoneyField
        label={`Debit, line ${number}`}
        className="w-36"
        {...{ currency, exponent }}
        value={line.debit}
        name={path('debit')}
        error={error('debit')}
        onChange={(debit) => onChange(debit === '' ? { debit } : { debit, credit: '' })}
      />
      <MoneyField
        label={`Credit, line ${number}`}
        className="w-36"
        {...{ currency, exponent }}
        value={line.credit}
        name={path('credit')}
        error={error('credit')}
        onChange={(credit) => onChange(credit === '' ? { credit } : { credit, debit: '' })}
      />
      <EntryLineWhose line={line} number={number} onChange={onChange} />
      {onRemove && (
        <IconButton label={`Remove line ${number}`} onClick={onRemove} className="mb-0.5">
          <X size={15} aria-hidden="true" />
        </IconButton>
      )}
    </li>
  );
}
