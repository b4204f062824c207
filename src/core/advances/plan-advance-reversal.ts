import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';

/**
 * An advance that is to be reversed: the day it was received (`YYYY-MM-DD`), and the numbers of the documents that
 * stand and recouped of it or gave back. `lastUsedOn` is the last day on which one of those was voided, or null.
 * @example { isReversed: false, receivedOn: '2026-03-20', lastUsedOn: null, recoupedBy: ['INV-0004'] }
 */
export interface ReceivedAdvance {
  readonly isReversed: boolean;
  readonly receivedOn: string;
  readonly lastUsedOn: string | null;
  readonly recoupedBy: readonly string[];
}

/**
 * Decides whether the receipt of an advance can be reversed, and on which day: on the asked one, or today, never
 * before it was received or bills that recouped of it were voided. What bills recouped of it was paid with it, so these have to go first.
 * @example planAdvanceReversal(received, { asked: null, today: '2026-05-02' }) // refused: advance_recouped
 */
export function planAdvanceReversal(
  { isReversed, receivedOn, lastUsedOn, recoupedBy }: ReceivedAdvance,
  { asked, today }: { readonly asked: string | null; readonly today: string },
): Result<string> {
  if (isReversed) return refuse('advance_already_reversed', {});
  if (recoupedBy.length > 0) return refuse('advance_recouped', { numbers: recoupedBy });
  const firstDay = lastUsedOn !== null && lastUsedOn > receivedOn ? lastUsedOn : receivedOn;
  const reversedOn = asked ?? (today > firstDay ? today : firstDay);
  if (reversedOn < receivedOn) return refuse('reversal_before_payment', { receivedOn, reversedOn });
  return reversedOn < firstDay
    ? refuse('reversal_before_use', { lastUsedOn: firstDay, reversedOn })
    : ok(reversedOn);
}
