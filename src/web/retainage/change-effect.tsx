import type { BodyInputOf } from '#endpoints/endpoint.ts';
import { previewRetainage } from '#endpoints/retainage.ts';
import { moneyText } from '#web/lib/money-text.ts';
import { useAnswer } from '#web/lib/use-answer.ts';
import { useSettled } from '#web/lib/use-settled.ts';
import { Figure } from '#web/ui/figure.tsx';
import { Money } from '#web/ui/money.tsx';
import { movesWords } from './moves-words.ts';
import type { WireRule } from './rule-draft.ts';
import { ruleWords } from './rule-words.ts';

interface ChangeEffectProps {
  readonly estimateId: string;
  readonly currency: string;
  readonly terms: Omit<BodyInputOf<typeof previewRetainage>, 'rule'> & { readonly rule: WireRule };
}

/** The new rule in words, and the money that the change alone moves. */
export function ChangeEffect({ estimateId, currency, terms }: ChangeEffectProps) {
  const settled = useSettled(JSON.stringify(terms));
  const asked = JSON.parse(settled) as typeof terms;
  const { value, problem } = useAnswer(previewRetainage, { params: { id: estimateId }, body: asked });
  return (
    <section aria-label="What the change does" aria-live="polite" className="flex min-h-24 flex-col gap-3">
      <p>{ruleWords(asked.rule, currency)}</p>
      {problem ? (
        <p className="text-danger">{problem.detail}</p>
      ) : (
        value && (
          <>
            <p className="font-medium">{movesWords(value.moves, (amount) => moneyText(amount, currency))}</p>
            <dl className="flex gap-10">
              <Figure label="Held now">
                <Money amount={value.held} currency={currency} />
              </Figure>
              <Figure label="Held once it is taken up">
                <Money amount={value.heldAfter} currency={currency} />
              </Figure>
            </dl>
          </>
        )
      )}
    </section>
  );
}
