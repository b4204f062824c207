import { readDraws } from '#endpoints/draws.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readEstimate } from '#endpoints/estimates.ts';
import { readDraw } from '#web/draws/read-draw.ts';
import { useAnswer } from '#web/lib/use-answer.ts';
import { termsWords } from '#web/retainage/rule-words.ts';
import { taxWords } from '#web/taxes/tax-words.ts';
import { useWords } from '#web/words/use-words.ts';

function taxTold({ taxTerms, taxReason }: AnswerOf<typeof readEstimate>): string {
  return [taxWords(taxTerms), taxReason].filter(Boolean).join(' ');
}

/** What was agreed beside the lines. */
export function EstimateTerms({ estimate }: { readonly estimate: AnswerOf<typeof readEstimate> }) {
  const { Retainage, draw } = useWords();
  const schedule = useAnswer(readDraws, { params: { id: estimate.id } });
  const draws = schedule.value?.draws.map(readDraw) ?? [];
  const facts: readonly (readonly [string, string])[] = [
    ['Days to pay', String(estimate.paymentTermsDays)],
    ['Tax', estimate.lines.some(({ taxRateId }) => taxRateId !== null) ? taxTold(estimate) : ''],
    [Retainage, termsWords({ ...estimate, rule: estimate.retainage, draws, draw }, estimate.currency)],
    ['Notes to the customer', estimate.notes],
    ['Terms', estimate.terms],
  ];
  return (
    <dl className="flex max-w-prose flex-col gap-3">
      {facts
        .filter(([, text]) => text !== '')
        .map(([label, text]) => (
          <div key={label}>
            <dt className="text-small text-muted">{label}</dt>
            <dd className="whitespace-pre-line">{text}</dd>
          </div>
        ))}
    </dl>
  );
}
