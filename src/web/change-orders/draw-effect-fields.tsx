import type { Draw } from '#core/draws/draw.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { moneyText } from '#web/lib/money-text.ts';
import { Button } from '#web/ui/button.tsx';
import { ChoiceGroup } from '#web/ui/choice-group.tsx';
import { MoneyField } from '#web/ui/money-field.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { useWords } from '#web/words/use-words.ts';
import { lowerLast } from './lower-last.ts';
import type { OrderDraft } from './order-draft.ts';

interface DrawEffectFieldsProps {
  readonly draft: OrderDraft;
  readonly onChange: (change: Partial<OrderDraft>) => void;
  readonly draws: readonly Draw[];
  readonly netMinor: bigint;
  readonly currency: string;
  readonly exponent: number;
}

/** Asks what a change order does to the draw schedule. Billed draws never change. */
export function DrawEffectFields(props: DrawEffectFieldsProps) {
  const { say } = useWords();
  if (props.netMinor === 0n) {
    return (
      <p className="text-muted">{say('Once the lines have their prices: what this does to the draws.')}</p>
    );
  }
  return props.netMinor > 0n ? <AdditionFields {...props} /> : <DeductionFields {...props} />;
}

function AdditionFields({ draft, onChange, draws, currency, exponent }: DrawEffectFieldsProps) {
  const { say } = useWords();
  const open = draws.filter((draw) => draw.billedBy === null);
  const raise = open.length > 0 ? ([{ value: 'raise', label: say('Raises a draw') }] as const) : [];
  return (
    <div className="flex flex-col gap-3">
      <ChoiceGroup
        label={say('In the draw schedule it')}
        value={draft.addition}
        choices={[
          { value: 'add', label: say('Adds a draw') },
          ...raise,
          { value: 'none', label: 'Stays unscheduled' },
        ]}
        onChange={(addition) => onChange({ addition, raised: draft.raised || (open.at(-1)?.drawId ?? '') })}
      />
      {draft.addition === 'add' && (
        <TextField
          label={say('Name of the draw')}
          optional
          placeholder={draft.title}
          hint={say(
            `Draw ${draws.length + 1} of ${draws.length + 1}. Left empty: the title of the change order.`,
          )}
          value={draft.drawName}
          onChange={(drawName) => onChange({ drawName })}
        />
      )}
      {draft.addition === 'raise' && (
        <SelectField
          label={say('The draw that it raises')}
          value={draft.raised}
          options={open.map(({ drawId, name, amountMinor }) => ({
            value: drawId,
            label: `${name}, ${moneyText(formatMoney(amountMinor, exponent), currency)}`,
          }))}
          onChange={(raised) => onChange({ raised })}
        />
      )}
    </div>
  );
}

function DeductionFields({ draft, onChange, draws, netMinor, currency, exponent }: DrawEffectFieldsProps) {
  const { say } = useWords();
  const open = draws.filter((draw) => draw.billedBy === null && draw.amountMinor > 0n);
  if (open.length === 0)
    return <p className="text-muted">{say('Every draw is billed, and none changes.')}</p>;
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-small font-medium">{say('Lowers these draws by')}</legend>
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        {open.map(({ drawId, name, amountMinor }) => (
          <MoneyField
            key={drawId}
            label={name}
            optional
            hint={`Now ${moneyText(formatMoney(amountMinor, exponent), currency)}.`}
            {...{ currency, exponent }}
            value={draft.lowered[drawId] ?? ''}
            onChange={(by) => onChange({ lowered: { ...draft.lowered, [drawId]: by } })}
          />
        ))}
      </div>
      <div>
        <Button onClick={() => onChange({ lowered: lowerLast(draws, -netMinor, exponent) })}>
          {say('Take it from the last draws')}
        </Button>
      </div>
    </fieldset>
  );
}
