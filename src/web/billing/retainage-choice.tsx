import { isZero, moneyText } from '#web/lib/money-text.ts';
import { ReleaseLines } from '#web/retainage/release-lines.tsx';
import { termsWords } from '#web/retainage/rule-words.ts';
import { MoneyField } from '#web/ui/money-field.tsx';
import { PercentField } from '#web/ui/percent-field.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { useWords } from '#web/words/use-words.ts';
import type { BillDraft } from './bill-draft.ts';
import type { BillingState } from './contract-of.ts';

interface RetainageChoiceProps {
  readonly draft: BillDraft;
  readonly state: BillingState;
  /** Everything that the contract holds now. */
  readonly held: string;
  readonly onChange: (change: Partial<BillDraft>) => void;
  readonly error: string | undefined;
}

/** What this bill withholds and what it releases. The final bill has decided both. */
export function RetainageChoice({ draft, state, held, onChange, error }: RetainageChoiceProps) {
  const { retainage, Retainage } = useWords();
  if (draft.way === 'final') return null;
  const { currency, exponent } = state;
  const canRelease = !isZero(held);
  return (
    <div className="grid grid-cols-1 gap-x-4 gap-y-3 sm:grid-cols-2">
      {draft.way !== 'none' && (
        <SelectField
          label={`${Retainage} on this bill`}
          value={draft.retainage}
          options={[
            { value: 'as_contract', label: 'As the contract' },
            { value: 'rate', label: 'Another rate' },
            { value: 'left_off', label: 'Left off' },
            { value: 'carry', label: 'As the contract, carried where it is too much' },
          ]}
          onChange={(retainage) => onChange({ retainage })}
        />
      )}
      {draft.way !== 'none' && draft.retainage === 'rate' && (
        <PercentField
          label="Held from this bill"
          value={draft.retainageRate}
          onChange={(retainageRate) => onChange({ retainageRate })}
          error={error}
        />
      )}
      {canRelease && (
        <SelectField
          label={`Release held ${retainage}`}
          hint={`${moneyText(held, currency)} is held now.`}
          value={draft.release}
          options={[
            { value: 'none', label: 'None' },
            { value: 'all', label: 'All of it' },
            { value: 'amount', label: 'An amount' },
            { value: 'percent', label: 'A percentage' },
            { value: 'lines', label: 'By line' },
          ]}
          onChange={(release) => onChange({ release })}
        />
      )}
      {canRelease && draft.release === 'amount' && (
        <MoneyField
          label="Amount released"
          {...{ currency, exponent }}
          value={draft.releaseAmount}
          onChange={(releaseAmount) => onChange({ releaseAmount })}
          error={error}
        />
      )}
      {canRelease && draft.release === 'percent' && (
        <PercentField
          label="Percent released"
          value={draft.releasePercent}
          onChange={(releasePercent) => onChange({ releasePercent })}
          error={error}
        />
      )}
      {draft.way !== 'none' && (
        <p className="text-small text-muted sm:col-span-2">
          {draft.retainage === 'carry' ? carryWords : wordsOf(state)}
        </p>
      )}
      {canRelease && draft.release === 'lines' && (
        <ReleaseLines
          state={state}
          typed={draft.releaseLines}
          onType={(releaseLines) => onChange({ releaseLines })}
          error={error}
        />
      )}
    </div>
  );
}

const carryWords = 'What this bill cannot bear is withheld from the next ones.';

// Lines with terms of their own are told on the estimate: here there may be hundreds.
function wordsOf({ retainage, storedRate, lines, currency }: BillingState): string {
  const isSame = lines.every((line) => line.retainage.kind === 'as_rule');
  return termsWords({ rule: retainage, storedRate, lines: isSame ? lines : [] }, currency);
}
