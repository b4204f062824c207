import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';

/**
 * Whether a document may be voided on a day (`YYYY-MM-DD`): not before the last one on which something of it was paid,
 * credited or taken back, since the days between would owe less than nothing on it.
 * @example checkVoidDay('INV-0003', '2026-03-10', '2026-03-20') // refused: void_before_settled
 */
export function checkVoidDay(number: string, voidDate: string, settledOn: string | null): Result<string> {
  return settledOn !== null && voidDate < settledOn
    ? refuse('void_before_settled', { number, settledOn, voidDate })
    : ok(voidDate);
}
