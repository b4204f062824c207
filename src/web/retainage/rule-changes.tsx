import { listRetainageChanges } from '#endpoints/retainage.ts';
import { instantText } from '#web/lib/instant-text.ts';
import { isZero, moneyText } from '#web/lib/money-text.ts';
import { useAnswer } from '#web/lib/use-answer.ts';
import { movesWords } from './moves-words.ts';
import { ruleWords } from './rule-words.ts';

interface RuleChangesProps {
  readonly estimateId: string;
  readonly currency: string;
}

/** How the rule was changed, newest first: who, when, why, and the money that it moved. */
export function RuleChanges({ estimateId, currency }: RuleChangesProps) {
  const { value } = useAnswer(listRetainageChanges, { params: { id: estimateId } });
  if (!value || value.rows.length === 0) return null;
  return (
    <section aria-label="Changes of the rule" className="flex flex-col gap-2">
      <h3 className="font-semibold">Changes of the rule</h3>
      <ul className="border-t border-line">
        {value.rows.map((change) => (
          <li key={change.id} className="border-b border-line py-2">
            <p>
              {ruleWords(change.after, currency)}{' '}
              {change.reach === 'later_bills' ? 'From then on.' : 'For earlier bills too.'}{' '}
              {!isZero(change.moves) && movesWords(change.moves, (amount) => moneyText(amount, currency))}
            </p>
            <p className="text-small text-muted">
              Before: {ruleWords(change.before, currency)} {change.by}, {instantText(change.at)}:{' '}
              {change.reason}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
