import { MoneyField } from '#web/ui/money-field.tsx';
import { PercentField } from '#web/ui/percent-field.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import type { RuleFieldsProps } from './rule-fields.tsx';

/** The most that may ever be withheld. */
export function CapFields({ draft, onChange, currency, exponent, errorAt }: RuleFieldsProps) {
  return (
    <>
      <SelectField
        label="Never more than"
        className="w-52"
        value={draft.cap}
        options={[
          { value: 'none', label: 'No limit' },
          { value: 'percent_of_contract', label: 'A share of the contract sum' },
          { value: 'sum', label: 'A sum' },
        ]}
        onChange={(cap) => onChange({ cap })}
      />
      {draft.cap === 'percent_of_contract' && (
        <PercentField
          label="Of the contract sum"
          className="w-44"
          name="cap.percent"
          value={draft.capPercent}
          error={errorAt('cap.percent')}
          onChange={(capPercent) => onChange({ capPercent })}
        />
      )}
      {draft.cap === 'sum' && (
        <MoneyField
          label="In all"
          className="w-44"
          {...{ currency, exponent }}
          name="cap.sum"
          value={draft.capSum}
          error={errorAt('cap.sum')}
          onChange={(capSum) => onChange({ capSum })}
        />
      )}
    </>
  );
}
