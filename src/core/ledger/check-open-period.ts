import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';

/**
 * Whether the books are open on a day: nothing is issued, voided or booked on or before the closing date. Days
 * are `YYYY-MM-DD`; the answer is the day itself.
 * @example checkOpenPeriod('2026-01-31', '2026-01-31') // refused: period_closed
 */
export function checkOpenPeriod(date: string, closingDate: string | null): Result<string> {
  return closingDate !== null && date <= closingDate
    ? refuse('period_closed', { date, closingDate })
    : ok(date);
}
