import { DrawChecklist } from '#web/draws/draw-checklist.tsx';
import { isZero } from '#web/lib/money-text.ts';
import { Checkbox } from '#web/ui/checkbox.tsx';
import { ChoiceGroup } from '#web/ui/choice-group.tsx';
import { MoneyField } from '#web/ui/money-field.tsx';
import { PercentField } from '#web/ui/percent-field.tsx';
import { useWords } from '#web/words/use-words.ts';
import type { BillDraft, BillWay } from './bill-draft.ts';
import { wayChange } from './bill-draft.ts';
import type { ChangeBill } from './change-bill.ts';
import type { BillingState } from './contract-of.ts';
import { LineEntries } from './line-entries.tsx';
import { onlySettles } from './only-settles.ts';

interface AmountFieldsProps {
  readonly draft: BillDraft;
  readonly state: BillingState;
  readonly onChange: ChangeBill;
  readonly error: string | undefined;
}

/** How much is billed: one of the ways, with what it needs typed. */
export function AmountFields({ draft, state, onChange, error }: AmountFieldsProps) {
  const { say, draw, application } = useWords();
  // Where a company calls both by one word, the schedule tells which one is meant.
  const bySchedule = draw.one === application.one ? 'By the schedule' : say('Draws');
  const held = state.lines.some((line) => !isZero(line.held));
  const ways: readonly { readonly value: BillWay; readonly label: string }[] = [
    ...(state.draws.length > 0 ? ([{ value: 'draws', label: bySchedule }] as const) : []),
    { value: 'percent', label: 'Percent' },
    { value: 'amount', label: 'Amount' },
    { value: 'lines', label: 'By line' },
    { value: 'application', label: say('Application') },
    { value: 'remaining', label: 'Remaining balance' },
    ...(held
      ? ([
          { value: 'final', label: 'Final bill' },
          { value: 'none', label: 'Release only' },
        ] as const)
      : []),
  ];
  const { currency, exponent } = state;
  const words = wordsOf(say, onlySettles(state))[draft.way];
  return (
    <div className="flex flex-col gap-3">
      <ChoiceGroup
        label="Bill by"
        value={draft.way}
        choices={ways}
        onChange={(way) => onChange(wayChange(way, state))}
      />
      {draft.way === 'draws' && (
        <DrawChecklist
          estimateId={state.estimateId}
          ticked={draft.drawIds}
          onTick={(drawIds) => onChange({ drawIds })}
          onRemaining={() => onChange(wayChange('remaining', state))}
          error={error}
        />
      )}
      {draft.way === 'percent' && (
        <PercentField
          label={
            draft.of === 'this_bill'
              ? 'Percent of the contract sum'
              : 'Percent of the contract, complete to date'
          }
          value={draft.percent}
          onChange={(percent) => onChange({ percent })}
          error={error}
          autoFocus
        />
      )}
      {draft.way === 'amount' && (
        <MoneyField
          label={draft.of === 'this_bill' ? 'Amount of this bill' : 'Amount complete to date'}
          hint={amountHint(draft, state)}
          {...{ currency, exponent }}
          value={draft.amount}
          onChange={(amount) => onChange({ amount })}
          error={error}
          autoFocus
        />
      )}
      {(draft.way === 'percent' || draft.way === 'amount') && (
        <ChoiceGroup
          label="That is"
          hideLabel
          value={draft.of}
          choices={[
            { value: 'this_bill', label: 'On this bill' },
            { value: 'to_date', label: 'Complete to date' },
          ]}
          onChange={(of) => onChange({ of })}
        />
      )}
      {draft.way === 'amount' && addsTax(state) && (
        <Checkbox
          label="The amount includes tax"
          checked={draft.includingTax}
          onChange={(includingTax) => onChange({ includingTax })}
        />
      )}
      {draft.way === 'lines' && <LineEntries draft={draft} state={state} onChange={onChange} error={error} />}
      {words && <p className="text-muted">{words}</p>}
      {(draft.way === 'remaining' || draft.way === 'final' || draft.way === 'none') && error && (
        <p role="alert" className="text-danger">
          {error}
        </p>
      )}
    </div>
  );
}

const wordsOf = (say: (text: string) => string, settles: boolean): Partial<Record<BillWay, string>> => ({
  remaining: settles
    ? 'Settles the lines against each other: nothing is left to bill in all.'
    : 'Bills what is left on every line.',
  final: say('Bills what is left on every line, withholds nothing, and releases all retainage.'),
  none: say('Bills no new work: releases retainage on a bill of its own.'),
});

/** Whether tax comes on top of a typed amount. */
function addsTax({ taxes, taxTerms }: BillingState): boolean {
  return taxes.length > 0 && taxTerms.charge === 'charged' && !taxTerms.pricesIncludeTax;
}

function amountHint({ includingTax }: BillDraft, state: BillingState): string {
  if (state.taxTerms.pricesIncludeTax) return 'Including tax, as the prices are.';
  return includingTax && addsTax(state) ? 'Tax is in it.' : 'Before tax.';
}
