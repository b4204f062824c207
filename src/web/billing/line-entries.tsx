import { useCallback } from 'react';
import { ChoiceGroup } from '#web/ui/choice-group.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import type { BillDraft } from './bill-draft.ts';
import type { ChangeBill } from './change-bill.ts';
import type { BillingState } from './contract-of.ts';
import { goDown } from './go-down.ts';
import { LineEntry } from './line-entry.tsx';

interface LineEntriesProps {
  readonly draft: BillDraft;
  readonly state: BillingState;
  readonly onChange: ChangeBill;
  readonly error: string | undefined;
}

/** Progress line by line. A blank line keeps what it has: blank is not 100%, and 0% stays 0%. */
export function LineEntries({ draft, state, onChange, error }: LineEntriesProps) {
  const byPercent = draft.lineMode === 'percent';
  const typed = byPercent ? draft.linePercents : draft.lineAmounts;
  const type = useCallback(
    (lineId: string, text: string) =>
      onChange(({ lineMode, linePercents, lineAmounts }) =>
        lineMode === 'percent'
          ? { linePercents: { ...linePercents, [lineId]: text } }
          : { lineAmounts: { ...lineAmounts, [lineId]: text } },
      ),
    [onChange],
  );
  return (
    <div className="flex flex-col gap-2">
      <ChoiceGroup
        label="Typed as"
        hideLabel
        value={draft.lineMode}
        choices={[
          { value: 'percent', label: 'Percent complete to date' },
          { value: 'amount', label: 'Money on this bill' },
        ]}
        onChange={(lineMode) => onChange({ lineMode })}
      />
      <ul aria-label="Lines" onKeyDown={goDown} className="border-t border-line">
        {state.lines.map((line) => (
          <LineEntry
            key={line.lineId}
            line={line}
            value={typed[line.lineId] ?? ''}
            byPercent={byPercent}
            exponent={state.exponent}
            onType={type}
          />
        ))}
      </ul>
      <p className="text-small text-muted">A blank line stays as it is.</p>
      {error && (
        <p role="alert" className="text-danger">
          {error}
        </p>
      )}
      {(error || draft.correctionReason !== '') && (
        <TextField
          label="Why a line goes back"
          optional
          hint="Only where a line is meant to go below what is billed on it."
          value={draft.correctionReason}
          onChange={(correctionReason) => onChange({ correctionReason })}
        />
      )}
    </div>
  );
}
