import { readDraws } from '#endpoints/draws.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readEstimate } from '#endpoints/estimates.ts';
import { readBillingState } from '#endpoints/invoices.ts';
import { readRetainageCurve } from '#endpoints/retainage.ts';
import { readDraw } from '#web/draws/read-draw.ts';
import { isZero, moneyText } from '#web/lib/money-text.ts';
import { useAnswer } from '#web/lib/use-answer.ts';
import { Answered } from '#web/ui/answered.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { useWords } from '#web/words/use-words.ts';
import { CompletionDay } from './completion-day.tsx';
import { CurveChart } from './curve-chart.tsx';
import { curveRows } from './curve-rows.ts';
import { HeldTables } from './held-tables.tsx';
import { RuleChanges } from './rule-changes.tsx';
import { termsWords } from './rule-words.ts';

/** What is held on a contract: its rule, the curve so far and as planned, and where it is held. */
export function RetainageTab({ estimate }: { readonly estimate: AnswerOf<typeof readEstimate> }) {
  const words = useWords();
  const { id, currency, tally } = estimate;
  const schedule = useAnswer(readDraws, { params: { id } });
  const draws = schedule.value?.draws.map(readDraw) ?? [];
  const curve = useAnswer(readRetainageCurve, { params: { id } });
  const state = useAnswer(readBillingState, { params: { id } });
  const held = !isZero(tally.held);
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <p className="max-w-prose">
          {termsWords({ ...estimate, rule: estimate.retainage, draws, draw: words.draw }, currency)}
        </p>
        <div className="flex flex-wrap gap-2">
          {held && (
            <LinkButton to="/estimates/$id/bill" params={{ id }} search={{ way: 'none' }}>
              Release {words.retainage}
            </LinkButton>
          )}
          <LinkButton to="/estimates/$id/retainage" params={{ id }}>
            Change the rule
          </LinkButton>
        </div>
      </div>
      <Answered answer={curve}>
        {(value) => {
          const rows = curveRows(value);
          return rows.some((row) => !isZero(row.held)) ? (
            <CurveChart rows={rows} currency={currency} />
          ) : (
            <p className="border-t border-line py-4 text-muted">
              Nothing is held. A rule says what of each bill the customer may hold back until completion.
            </p>
          );
        }}
      </Answered>
      <Answered answer={state}>
        {(value) => (
          <>
            {!isZero(value.stillToWithhold) && (
              <p>
                {moneyText(value.stillToWithhold, currency)} is still to be withheld: earlier bills could not
                bear it, so the next ones do.
              </p>
            )}
            {held && <HeldTables state={value} estimateId={id} />}
            {held && <CompletionDay estimateId={id} on={estimate.substantiallyCompleteOn} />}
          </>
        )}
      </Answered>
      <RuleChanges estimateId={id} currency={currency} />
    </div>
  );
}
