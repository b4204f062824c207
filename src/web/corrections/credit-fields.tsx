import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readInvoice } from '#endpoints/invoices.ts';
import { isZero, moneyText } from '#web/lib/money-text.ts';
import { taxIsIncluded } from '#web/taxes/tax-is-included.ts';
import { Checkbox } from '#web/ui/checkbox.tsx';
import { ChoiceGroup } from '#web/ui/choice-group.tsx';
import { LineFields } from '#web/ui/line-fields.tsx';
import { MoneyField } from '#web/ui/money-field.tsx';
import { PercentField } from '#web/ui/percent-field.tsx';
import { useWords } from '#web/words/use-words.ts';
import type { CreditDraft } from './credit-draft.ts';

export interface CreditFieldsProps {
  readonly invoice: AnswerOf<typeof readInvoice>;
  readonly draft: CreditDraft;
  readonly onChange: (change: Partial<CreditDraft>) => void;
}

/** How much of the invoice is credited, without a minus sign. */
export function CreditFields({ invoice, draft, onChange }: CreditFieldsProps) {
  const { currency, exponent, figures } = invoice;
  const { draws } = figures;
  const { say } = useWords();
  return (
    <div className="flex flex-col gap-3">
      <ChoiceGroup
        label="Credit"
        value={draft.way}
        choices={[
          { value: 'whole', label: 'All that is left' },
          { value: 'amount', label: 'An amount' },
          { value: 'percent', label: 'A percentage' },
          { value: 'lines', label: 'By line' },
          ...(draws.length > 0 ? ([{ value: 'draws', label: say('Draws') }] as const) : []),
        ]}
        onChange={(way) => onChange({ way })}
      />
      {draft.way === 'amount' && (
        <MoneyField
          label="Amount credited"
          hint={say(
            taxIsIncluded(figures)
              ? 'Including tax; retainage follows.'
              : 'Before tax; tax and retainage follow.',
          )}
          {...{ currency, exponent }}
          value={draft.amount}
          onChange={(amount) => onChange({ amount })}
        />
      )}
      {draft.way === 'percent' && (
        <PercentField
          label="Percent of the invoice"
          value={draft.percent}
          onChange={(percent) => onChange({ percent })}
        />
      )}
      {draft.way === 'draws' &&
        draws.map(({ drawId, label, amount }) => (
          <Checkbox
            key={drawId}
            label={`${label}: ${moneyText(amount, currency)}`}
            checked={draft.drawIds.includes(drawId)}
            onChange={(ticked) =>
              onChange({
                drawIds: ticked ? [...draft.drawIds, drawId] : draft.drawIds.filter((one) => one !== drawId),
              })
            }
          />
        ))}
      {draft.way === 'lines' && <CreditLines {...{ invoice, draft, onChange }} />}
    </div>
  );
}

function CreditLines({ invoice, draft, onChange }: CreditFieldsProps) {
  const byPercent = draft.lineMode === 'percent';
  const billed = invoice.figures.lines.filter(({ thisBill }) => !isZero(thisBill));
  return (
    <>
      <ChoiceGroup
        label="Typed as"
        hideLabel
        value={draft.lineMode}
        choices={[
          { value: 'amount', label: 'Money taken off' },
          { value: 'percent', label: 'Back to percent complete' },
        ]}
        onChange={(lineMode) => onChange({ lineMode, lines: {} })}
      />
      <LineFields
        label="Lines of the invoice"
        lines={billed.map(({ lineId, description, thisBill }) => ({
          ...{ lineId, description },
          note: `${moneyText(thisBill)} billed here`,
          ...(byPercent
            ? { label: `${description} back to`, after: '%' }
            : { label: `Credited on ${description}`, decimals: invoice.exponent }),
        }))}
        typed={draft.lines}
        onChange={(lines) => onChange({ lines })}
      />
    </>
  );
}
