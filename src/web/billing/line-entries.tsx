import { percentShare } from '#core/money/percent-share.ts';
import { moneyText } from '#web/lib/money-text.ts';
import { percentText } from '#web/lib/percent-text.ts';
import { ChoiceGroup } from '#web/ui/choice-group.tsx';
import { controlLook } from '#web/ui/control-look.ts';
import { DecimalInput } from '#web/ui/decimal-input.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import type { BillDraft } from './bill-draft.ts';
import type { BillingState } from './contract-of.ts';
import { goDown } from './go-down.ts';

interface LineEntriesProps {
  readonly draft: BillDraft;
  readonly state: BillingState;
  readonly onChange: (change: Partial<BillDraft>) => void;
  readonly error: string | undefined;
}

/** Progress line by line. A blank line keeps what it has: blank is not 100%, and 0% stays 0%. */
export function LineEntries({ draft, state, onChange, error }: LineEntriesProps) {
  const byPercent = draft.lineMode === 'percent';
  const typed = byPercent ? draft.linePercents : draft.lineAmounts;
  const type = (lineId: string, text: string) => {
    const next = { ...typed, [lineId]: text };
    onChange(byPercent ? { linePercents: next } : { lineAmounts: next });
  };
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
          <li key={line.lineId} className="flex items-center justify-between gap-3 border-b border-line py-1">
            <div className="min-w-0">
              <div className="truncate">{line.description}</div>
              <div className="text-small text-muted">
                {moneyText(line.scheduled)}, {percentText(billedShare(line) ?? '0.00')} billed
              </div>
            </div>
            <span className="block w-32 shrink-0">
              <DecimalInput
                aria-label={`${byPercent ? 'Percent complete to date' : 'Money on this bill'}, ${line.description}`}
                bare
                className={controlLook}
                value={typed[line.lineId] ?? ''}
                onChange={(text) => type(line.lineId, text)}
                {...(byPercent ? { placeholder: '%' } : { decimals: state.exponent })}
              />
            </span>
          </li>
        ))}
      </ul>
      <p className="text-small text-muted">A blank line stays as it is.</p>
      {error && (
        <>
          <p role="alert" className="text-danger">
            {error}
          </p>
          <TextField
            label="Why a line goes back"
            optional
            hint="Only where a line is meant to go below what is billed on it."
            value={draft.correctionReason}
            onChange={(correctionReason) => onChange({ correctionReason })}
          />
        </>
      )}
    </div>
  );
}

function billedShare(line: BillingState['lines'][number]): string | null {
  return percentShare(BigInt(line.billed.replace('.', '')), BigInt(line.scheduled.replace('.', '')));
}
