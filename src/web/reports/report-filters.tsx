import { useState } from 'react';
import type { ReportBasis, ReportFilter } from '#core/reports/report-filter.ts';
import type { ReportFilterName } from '#core/reports/report-list.ts';
import { listAccounts } from '#endpoints/books.ts';
import { listCustomers } from '#endpoints/customers.ts';
import { listEstimates } from '#endpoints/estimates.ts';
import { useAnswer } from '#web/lib/use-answer.ts';
import { useRows } from '#web/lib/use-rows.ts';
import { useSettled } from '#web/lib/use-settled.ts';
import { DateField } from '#web/ui/date-field.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import type { Report } from './report-cell.tsx';
import { SearchChoice } from './search-choice.tsx';

interface ReportFiltersProps {
  readonly asks: readonly ReportFilterName[];
  readonly filter: ReportFilter;
  /** The days that hold where none was chosen. */
  readonly days: { readonly asOf: string; readonly from: string; readonly to: string };
  /** The report once it is there: it names what is chosen. */
  readonly report: Report | undefined;
  readonly onChange: (change: Partial<ReportFilter>) => void;
}

/** What narrows a report down: its day or its days, whose it is, and on which basis. */
export function ReportFilters({ asks, filter, days, report, onChange }: ReportFiltersProps) {
  const choice = { filter, report, onChange };
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
      {asks.includes('accountId') && <AccountChoice {...choice} />}
      {asks.includes('customerId') && <CustomerChoice {...choice} />}
      {asks.includes('estimateId') && <ContractChoice {...choice} />}
    </div>
  );
}

type ChoiceProps = Pick<ReportFiltersProps, 'filter' | 'report' | 'onChange'>;

function AccountChoice({ filter, onChange }: ChoiceProps) {
  const accounts = useAnswer(listAccounts, {}).value?.rows ?? [];
  return (
    <SelectField
      label="Account"
      className="sm:w-50"
      value={filter.accountId ?? ''}
      options={[
        { value: '', label: 'All accounts' },
        ...accounts.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` })),
      ]}
      onChange={(accountId) => onChange({ accountId: accountId || undefined })}
    />
  );
}

const FEW = 20;

function CustomerChoice({ filter, report, onChange }: ChoiceProps) {
  const [letters, setLetters] = useState('');
  const { rows } = useRows(listCustomers, { search: useSettled(letters) || undefined, limit: FEW });
  return (
    <SearchChoice
      label="Customer"
      all="All customers"
      chosen={filter.customerId}
      name={report?.filter.customerId === filter.customerId ? (report?.chosen.customer ?? null) : null}
      found={rows?.map(({ id, name }) => ({ id, label: name }))}
      onLetters={setLetters}
      onChoose={(customerId) => onChange({ customerId, estimateId: undefined })}
    />
  );
}

function ContractChoice({ filter, report, onChange }: ChoiceProps) {
  const [letters, setLetters] = useState('');
  const search = useSettled(letters) || undefined;
  const { rows } = useRows(listEstimates, { search, customerId: filter.customerId, limit: FEW });
  return (
    <SearchChoice
      label="Contract"
      all="All contracts"
      chosen={filter.estimateId}
      name={report?.filter.estimateId === filter.estimateId ? (report?.chosen.contract ?? null) : null}
      found={rows?.map(({ id, number, title }) => ({ id, label: `${number} ${title}` }))}
      onLetters={setLetters}
      onChoose={(estimateId) => onChange({ estimateId })}
    />
  );
}
