import { ChoiceGroup } from '#web/ui/choice-group.tsx';
import { MoneyField } from '#web/ui/money-field.tsx';
import { PercentField } from '#web/ui/percent-field.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { CapFields } from './cap-fields.tsx';
import type { RuleDraft } from './rule-draft.ts';
import { StepFields } from './step-fields.tsx';

export interface RuleFieldsProps {
  readonly draft: RuleDraft;
  readonly onChange: (change: Partial<RuleDraft>) => void;
  readonly currency: string;
  readonly exponent: number;
  /** What the server says of a field, by its path inside the rule. */
  readonly errorAt: (path: string) => string | undefined;
}

const kinds = [
  { value: 'none', label: 'Nothing held' },
  { value: 'flat', label: 'A share of each bill' },
  { value: 'by_line', label: 'Line by line' },
  { value: 'step_down', label: 'Steps down' },
  { value: 'fixed', label: 'A fixed sum' },
] as const;

const rateLabels = {
  flat: 'Held from each bill',
  by_line: 'Held on other lines',
  step_down: 'Held at first',
} as const;

/** What is held, as one of the rules of the field. */
export function RuleFields(props: RuleFieldsProps) {
  const { draft, onChange, errorAt } = props;
  const { kind } = draft;
  const inner = draft.cap === 'none' ? '' : 'rule.';
  return (
    <div className="flex flex-col gap-4">
      <div className="max-w-3xl">
        <ChoiceGroup
          label="Held back"
          hideLabel
          value={kind}
          choices={kinds}
          onChange={(value) => onChange({ kind: value })}
        />
      </div>
      {kind === 'fixed' && <FixedFields {...props} />}
      {(kind === 'flat' || kind === 'by_line' || kind === 'step_down') && (
        <div className="flex flex-wrap items-start gap-4">
          <PercentField
            label={rateLabels[kind]}
            className="w-44"
            name={`${inner}rate`}
            value={draft.rate}
            error={errorAt(`${inner}rate`)}
            onChange={(rate) => onChange({ rate })}
          />
          <StoredField {...props} />
          <CapFields {...props} />
        </div>
      )}
      {kind === 'step_down' && <StepFields {...props} />}
    </div>
  );
}

function StoredField({ draft, onChange, errorAt }: RuleFieldsProps) {
  return (
    <PercentField
      label="Held from stored materials"
      hint="Left empty: the same rate."
      className="w-48"
      placeholder={draft.rate}
      name="storedRate"
      value={draft.storedRate}
      error={errorAt('storedRate')}
      onChange={(storedRate) => onChange({ storedRate })}
    />
  );
}

function FixedFields({ draft, onChange, currency, exponent, errorAt }: RuleFieldsProps) {
  return (
    <div className="flex flex-wrap items-start gap-4">
      <MoneyField
        label="Held in all"
        className="w-44"
        {...{ currency, exponent }}
        name="sum"
        value={draft.fixedSum}
        error={errorAt('sum')}
        onChange={(fixedSum) => onChange({ fixedSum })}
      />
      <SelectField
        label="Reached by"
        className="w-48"
        value={draft.pace}
        options={[
          { value: 'rate', label: 'A share of each bill' },
          { value: 'per_bill', label: 'An amount of each bill' },
        ]}
        onChange={(pace) => onChange({ pace })}
      />
      {draft.pace === 'rate' ? (
        <PercentField
          label="Held from each bill"
          className="w-44"
          name="pace.rate"
          value={draft.rate}
          error={errorAt('pace.rate')}
          onChange={(rate) => onChange({ rate })}
        />
      ) : (
        <MoneyField
          label="Held from each bill"
          className="w-44"
          {...{ currency, exponent }}
          name="pace.amount"
          value={draft.paceAmount}
          error={errorAt('pace.amount')}
          onChange={(paceAmount) => onChange({ paceAmount })}
        />
      )}
    </div>
  );
}
