import { checkOpenPeriod } from '#core/ledger/check-open-period.ts';
import { refuse } from '#core/refusal.ts';
import type { Result } from '#core/result.ts';

/**
 * Whether a bill can bear a date: not before its contract's newest bill, and in an open period. Days are
 * `YYYY-MM-DD`; the answer is the day itself.
 * @example checkBillDate('2026-03-31', '2026-04-01', null) // refused: dated_before_newest
 */
export function checkBillDate(
  date: string,
  newestDate: string | null,
  closingDate: string | null,
): Result<string> {
  return newestDate !== null && date < newestDate
    ? refuse('dated_before_newest', { date, newestDate })
    : checkOpenPeriod(date, closingDate);
}
