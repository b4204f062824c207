import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';

/**
 * What went from a payment to an invoice, with the invoice's number (days are `YYYY-MM-DD`).
 * @example const applied: AppliedPart = { number: 'INV-0003', appliedOn: '2026-04-20', isTakenBack: false };
 */
export interface AppliedPart {
  readonly number: string;
  readonly appliedOn: string;
  readonly isTakenBack: boolean;
}

/**
 * Decides whether what was applied to an invoice can be taken back, and on which day: on the asked one, or today,
 * never before it was applied. The money then is credit of the customer again.
 * @example planTakeBack({ isReversed: false }, applied, { asked: null, today: '2026-05-02' }) // '2026-05-02'
 */
export function planTakeBack(
  payment: { readonly isReversed: boolean },
  { number, appliedOn, isTakenBack }: AppliedPart,
  { asked, today }: { readonly asked: string | null; readonly today: string },
): Result<string> {
  if (payment.isReversed) return refuse('payment_already_reversed', {});
  if (isTakenBack) return refuse('taken_back_already', { number });
  const on = asked ?? (today > appliedOn ? today : appliedOn);
  return on < appliedOn ? refuse('taken_back_before_applied', { number, appliedOn, date: on }) : ok(on);
}
