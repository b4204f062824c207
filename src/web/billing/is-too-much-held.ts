import type { Refusal } from '#core/refusal.ts';

/** Whether a bill is refused only because retainage takes more than it has. */
export function isTooMuchHeld(refusal: Refusal): boolean {
  return refusal.code === 'due_below_zero' && refusal.details.withheldMinor > 0n;
}
