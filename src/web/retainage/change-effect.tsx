import type { AnswerOf, BodyInputOf } from '#endpoints/endpoint.ts';
import type { readEstimate } from '#endpoints/estimates.ts';
import { previewRetainage } from '#endpoints/retainage.ts';
import { moneyText } from '#web/lib/money-text.ts';
import type { Action } from '#web/lib/use-action.ts';
import { usePreview } from '#web/lib/use-preview.ts';
import { Figure } from '#web/ui/figure.tsx';
import { Money } from '#web/ui/money.tsx';
import { movesWords } from './moves-words.ts';
import type { WireRule } from './rule-draft.ts';
import { termsWords } from './rule-words.ts';

interface ChangeEffectProps {
  readonly estimate: AnswerOf<typeof readEstimate>;
  readonly change: Pick<Action<unknown>, 'sent'>;
  readonly terms: Omit<BodyInputOf<typeof previewRetainage>, 'rule'> & { readonly rule: WireRule };
}

/** The new rule in words, and the money that the change alone moves. */
export function ChangeEffect({ estimate, change, terms }: ChangeEffectProps) {
  const { id, currency } = estimate;
  const { value, problem } = usePreview(previewRetainage, { params: { id }, body: terms }, change);
  const isUnfinished = problem?.code === 'invalid_input';
  const own = new Map(terms.lines?.map((line) => [line.lineId, line.retainage]));
  const lines = estimate.lines.map((line) => ({
    description: line.description,
    retainage: own.get(line.id) ?? ({ kind: 'as_rule' } as const),
  }));
  return (
    <section aria-label="What the change does" aria-live="polite" className="flex min-h-24 flex-col gap-3">
      <p>{termsWords({ ...estimate, ...terms, lines }, currency)}</p>
      {problem ? (
        <p className={isUnfinished ? 'text-muted' : 'text-danger'}>
          {isUnfinished ? 'What the change moves shows here once the rule is typed.' : problem.detail}
        </p>
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
