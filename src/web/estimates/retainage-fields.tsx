import { ChoiceGroup } from '#web/ui/choice-group.tsx';
import { PercentField } from '#web/ui/percent-field.tsx';
import { Section } from '#web/ui/section.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import type { EstimateDraft } from './estimate-draft.ts';

interface RetainageFieldsProps {
  readonly draft: EstimateDraft;
  readonly onChange: (change: Partial<EstimateDraft>) => void;
  readonly error?: string | undefined;
}

/** Whether a part of every bill is held back until the job is done. */
export function RetainageFields({ draft, onChange, error }: RetainageFieldsProps) {
  const held = draft.retainageKind === 'flat';
  return (
    <Section title="Retainage">
      <p className="max-w-prose text-muted">
        A share of each bill that the customer holds back until completion. It is not due until you release
        it, and it stands on a line of its own in the books.
      </p>
      <div className="flex flex-wrap items-end gap-4">
        <ChoiceGroup
          label="Held back"
          hideLabel
          value={draft.retainageKind}
          choices={[
            { value: 'none', label: 'Nothing held' },
            { value: 'flat', label: 'A share of each bill' },
          ]}
          onChange={(retainageKind) => onChange({ retainageKind })}
        />
        {held && (
          <PercentField
            label="Held from each bill"
            className="w-40"
            name="retainage.rate"
            value={draft.retainageRate}
            error={error}
            onChange={(retainageRate) => onChange({ retainageRate })}
          />
        )}
      </div>
      {held && (
        <details>
          <summary className="text-small text-muted">How it is figured</summary>
          <div className="mt-2 grid max-w-2xl grid-cols-1 gap-4 sm:grid-cols-2">
            <SelectField
              label="Figured on"
              hint="Fixed by the first issued bill."
              value={draft.retainageBase}
              options={[
                { value: 'per_bill', label: 'Each bill by itself' },
                { value: 'to_date', label: 'All work to date, less what was held before' },
              ]}
              onChange={(retainageBase) => onChange({ retainageBase })}
            />
            <SelectField
              label="Rounded"
              value={draft.retainageRounding}
              options={[
                { value: 'on_total', label: 'Once, on the total' },
                { value: 'by_line', label: 'Line by line' },
              ]}
              onChange={(retainageRounding) => onChange({ retainageRounding })}
            />
          </div>
        </details>
      )}
    </Section>
  );
}
