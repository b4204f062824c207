import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readEstimate } from '#endpoints/estimates.ts';
import { percentText } from '#web/lib/percent-text.ts';

/** What was agreed beside the lines. */
export function EstimateTerms({ estimate }: { readonly estimate: AnswerOf<typeof readEstimate> }) {
  const { retainage } = estimate;
  const facts: readonly (readonly [string, string])[] = [
    ['Days to pay', String(estimate.paymentTermsDays)],
    [
      'Retainage',
      retainage.kind === 'none'
        ? 'Nothing is held'
        : `${percentText(retainage.rate)} of each bill is held until completion`,
    ],
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
