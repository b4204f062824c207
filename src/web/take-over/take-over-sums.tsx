import { Money } from '#web/ui/money.tsx';
import { MoneyField } from '#web/ui/money-field.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { SumRow } from '#web/ui/sum-row.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { useWords } from '#web/words/use-words.ts';
import type { TakeOverFigures } from './figure-take-over.ts';
import type { TakeOverDraft } from './take-over-draft.ts';

interface TakeOverSumsProps {
  readonly figures: TakeOverFigures;
  readonly draft: TakeOverDraft;
  /** Why it cannot be taken over like this; null where it can, or where nothing is typed. */
  readonly sentence: string | null;
  readonly onChange: (change: Partial<TakeOverDraft>) => void;
  /** Whether amounts are before their tax or include it. */
  readonly caption: 'before tax' | 'including tax';
  readonly currency: string;
  readonly exponent: number;
}

/** What was certified and paid, beside what the lines come to: both have to tie. */
export function TakeOverSums(props: TakeOverSumsProps) {
  const { figures, draft, sentence, onChange, caption, currency, exponent } = props;
  const { application } = useWords();
  const past = figures.refusal?.code === 'past_ceiling' || draft.overrideReason !== '';
  return (
    <div className="grid items-start gap-x-12 gap-y-5 sm:grid-cols-2">
      <div className="grid max-w-md grid-cols-1 gap-4">
        <MoneyField
          label="Certified to date"
          hint={`Billed less held, ${caption}.`}
          {...{ currency, exponent }}
          value={draft.certified}
          onChange={(certified) => onChange({ certified })}
        />
        <MoneyField
          label="Paid to date"
          {...{ currency, exponent }}
          value={draft.paid}
          onChange={(paid) => onChange({ paid })}
        />
        {past && (
          <TextField
            label="Why it stands past the contract"
            value={draft.overrideReason}
            onChange={(overrideReason) => onChange({ overrideReason })}
          />
        )}
      </div>
      <div className="flex flex-col gap-3" aria-live="polite">
        <dl>
          <SumRow label="Billed to date">
            <Money amount={figures.totals.billed} />
          </SumRow>
          <SumRow label="Held to date">
            <Money amount={figures.totals.held} />
          </SumRow>
          <SumRow label="Billed less held" strong>
            <Money amount={figures.less} />
          </SumRow>
          {figures.planned && (
            <SumRow label="Outstanding">
              <Money amount={figures.planned.outstanding} />
            </SumRow>
          )}
        </dl>
        {sentence && <Notice tone="caution">{sentence}</Notice>}
        {figures.planned && draft.lastApplication && (
          <p>
            The next bill is {application.one} {figures.planned.nextApplication}.
            {figures.planned.nextApplication > Number(draft.lastApplication) + 1 &&
              ` Numbers up to ${figures.planned.nextApplication - 1} were given before, to what is void, and none is given twice.`}
          </p>
        )}
      </div>
    </div>
  );
}
