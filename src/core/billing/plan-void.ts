import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';

/**
 * What decides whether a bill can be voided. `paidMinor` is what stands applied to it (minor units), days are
 * `YYYY-MM-DD`, `newestNumber` is the number of its contract's newest bill.
 * @example { state: 'issued', number: 'INV-0003', newestNumber: 'INV-0003', isNewest: true, paidMinor: 0n, invoiceDate: '2026-03-31', voidDate: '2026-04-02' }
 */
export interface VoidCandidate {
  readonly state: 'draft' | 'issued' | 'void';
  readonly number: string;
  readonly newestNumber: string;
  readonly isNewest: boolean;
  readonly paidMinor: bigint;
  readonly invoiceDate: string;
  readonly voidDate: string;
}

/**
 * Decides whether a bill can be voided: issued, the newest of its contract, unpaid, and not before its own day.
 * The answer is the day of the void; whether the books are open on it is asked apart.
 * @example planVoid({ …, paidMinor: 500_000n }) // refused: has_payments
 */
export function planVoid(bill: VoidCandidate): Result<string> {
  const { state, number, newestNumber, paidMinor, invoiceDate, voidDate } = bill;
  if (state === 'draft') return refuse('void_of_draft', {});
  if (state === 'void') return refuse('already_void', { number });
  if (!bill.isNewest) return refuse('not_newest', { number, newestNumber });
  if (paidMinor !== 0n) return refuse('has_payments', { number, paidMinor });
  if (voidDate < invoiceDate) return refuse('void_before_invoice', { number, invoiceDate, voidDate });
  return ok(voidDate);
}
