import type { ReportBasis, ReportFilter } from '#core/reports/report-filter.ts';
import type { ReportFilterName } from '#core/reports/report-list.ts';
import { listAccounts } from '#endpoints/books.ts';
import { listCustomers } from '#endpoints/customers.ts';
import { listEstimates } from '#endpoints/estimates.ts';
import { useAnswer } from '#web/lib/use-answer.ts';
import { DateField } from '#web/ui/date-field.tsx';
import type { Option } from '#web/ui/select-field.tsx';
import { SelectField } from '#web/ui/select-field.tsx';

interface ReportFiltersProps {
  readonly asks: readonly ReportFilterName[];
  readonly filter: ReportFilter;
  /** The days that hold where none was chosen. */
  readonly days: { readonly asOf: string; readonly from: string; readonly to: string };
  readonly onChange: (change: Partial<ReportFilter>) => void;
}

/** What narrows a report down: its day or its days, whose it is, and on which basis. */
export function ReportFilters({ asks, filter, days, onChange }: ReportFiltersProps) {
  const dates = [
    { name: 'asOf', label: 'As of' },
    { name: 'from', label: 'From' },
    { name: 'to', label: 'To' },
  ] as const;
  return (
    <div className="flex flex-wrap items-end gap-3 print:hidden [&>*]:max-sm:w-full">
      {dates
        .filter(({ name }) => asks.includes(name))
        .map(({ name, label }) => (
          <DateField
            key={name}
            label={label}
            className="sm:w-40"
            value={filter[name] ?? days[name]}
            onChange={(day) => day && onChange({ [name]: day })}
          />
        ))}
      {asks.includes('basis') && (
        <SelectField<ReportBasis>
          label="Basis"
          className="sm:w-44"
          value={filter.basis ?? 'accrual'}
          options={[
            { value: 'accrual', label: 'As billed (accrual)' },
            { value: 'cash', label: 'As paid (cash)' },
          ]}
          onChange={(basis) => onChange({ basis })}
        />
      )}
      {asks.includes('accountId') && <AccountChoice filter={filter} onChange={onChange} />}
      {asks.includes('customerId') && <CustomerChoice filter={filter} onChange={onChange} />}
      {asks.includes('estimateId') && <ContractChoice filter={filter} onChange={onChange} />}
    </div>
  );
}

type ChoiceProps = Pick<ReportFiltersProps, 'filter' | 'onChange'>;

const most = { limit: 200 };

function AccountChoice({ filter, onChange }: ChoiceProps) {
  const accounts = useAnswer(listAccounts, {}).value?.rows ?? [];
  return (
    <Choice
      label="Account"
      all="All accounts"
      value={filter.accountId}
      options={accounts.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
      onChange={(accountId) => onChange({ accountId })}
    />
  );
}

function CustomerChoice({ filter, onChange }: ChoiceProps) {
  const customers = useAnswer(listCustomers, { query: most }).value?.rows ?? [];
  return (
    <Choice
      label="Customer"
      all="All customers"
      value={filter.customerId}
      options={customers.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(customerId) => onChange({ customerId, estimateId: undefined })}
    />
  );
}

function ContractChoice({ filter, onChange }: ChoiceProps) {
  const query = { ...most, customerId: filter.customerId };
  const estimates = useAnswer(listEstimates, { query }).value?.rows ?? [];
  return (
    <Choice
      label="Contract"
      all="All contracts"
      value={filter.estimateId}
      options={estimates.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
      onChange={(estimateId) => onChange({ estimateId })}
    />
  );
}

interface ChoiceFieldProps {
  readonly label: string;
  readonly all: string;
  readonly value: string | undefined;
  readonly options: readonly Option[];
  readonly onChange: (value: string | undefined) => void;
}

function Choice({ label, all, value = '', options, onChange }: ChoiceFieldProps) {
  // What an address names and the list does not show stays chosen.
  const known = value === '' || options.some((option) => option.value === value);
  return (
    <SelectField
      label={label}
      className="sm:w-56"
      value={value}
      options={[
        { value: '', label: all },
        ...(known ? [] : [{ value, label: 'The one that was opened' }]),
        ...options,
      ]}
      onChange={(next) => onChange(next || undefined)}
    />
  );
}
