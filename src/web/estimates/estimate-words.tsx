import { Link } from '@tanstack/react-router';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readEstimate } from '#endpoints/estimates.ts';
import { dayText } from '#web/lib/day-text.ts';
import { textLink } from '#web/ui/text-link.ts';

/** For whom the estimate is, and what became of it, in a sentence. */
export function EstimateWords({ estimate }: { readonly estimate: AnswerOf<typeof readEstimate> }) {
  return (
    <p>
      <Link to="/customers/$id" params={{ id: estimate.customer.id }} className={textLink}>
        {estimate.customer.name}
      </Link>
      {` · ${whatBecame(estimate)}`}
    </p>
  );
}

function whatBecame(estimate: AnswerOf<typeof readEstimate>): string {
  const { status, decidedOn, decidedBy, expiresOn, estimateDate, revisedAfterAcceptance } = estimate;
  const decided = decidedOn ? `on ${dayText(decidedOn)} by ${decidedBy}` : '';
  if (status === 'accepted')
    return `accepted ${decided}${revisedAfterAcceptance ? ', revised after acceptance' : ''}`;
  if (status === 'declined') return `declined ${decided}`;
  if (status === 'expired' && expiresOn) return `expired on ${dayText(expiresOn)}`;
  return `dated ${dayText(estimateDate)}${expiresOn ? `, good until ${dayText(expiresOn)}` : ''}`;
}
