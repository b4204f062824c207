import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';

/**
 * The four standard lien waivers: for a payment on the way or for the last one; conditional on the payment that is
 * asked for, or unconditional once it was received.
 * @example const kind: WaiverKind = 'conditional_progress';
 */
export type WaiverKind =
  | 'conditional_progress'
  | 'unconditional_progress'
  | 'conditional_final'
  | 'unconditional_final';

/**
 * A bill as a waiver is figured for it (minor units): what was due on it, what of that was paid, and what credit notes
 * took off.
 * @example const bill: WaivedBill = { number: 'INV-0002', dueMinor: 4_133_763n, paidMinor: 0n, creditedMinor: 0n };
 */
export interface WaivedBill {
  readonly number: string;
  readonly dueMinor: bigint;
  readonly paidMinor: bigint;
  readonly creditedMinor: bigint;
}

/**
 * The amount that a waiver names (minor units): what is asked for where it is conditional, what was received where it is
 * unconditional. An unconditional one is refused until the whole bill is recorded as paid.
 * @example planWaiver('conditional_progress', bill) // 41,337.63
 */
export function planWaiver(
  kind: WaiverKind,
  { number, dueMinor, paidMinor, creditedMinor }: WaivedBill,
): Result<bigint> {
  const askedMinor = dueMinor - creditedMinor;
  if (kind === 'conditional_progress' || kind === 'conditional_final') return ok(askedMinor);
  const openMinor = askedMinor - paidMinor;
  return openMinor > 0n ? refuse('waiver_before_payment', { number, openMinor }) : ok(paidMinor);
}
