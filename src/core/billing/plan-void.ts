import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';

/**
 * What decides whether a bill can be voided though it is not the newest: the numbers of later documents that released
 * its retainage or credit it, and the description of a line whose billed, stored or held amount the void would take
 * past 0.
 * @example const older: OlderBill = { releasedBy: [], creditedBy: ['CN-0001'], linePastZero: null };
 */
export interface OlderBill {
  readonly releasedBy: readonly string[];
  readonly creditedBy: readonly string[];
  readonly linePastZero: string | null;
}

/**
 * What decides whether a bill can be voided. `paidMinor` is what stands applied to it (minor units), days are
 * `YYYY-MM-DD`, `newestNumber` is the number of its contract's newest document. `older` is null for a credit note
 * and where a bill of the contract is an application: only the newest can be voided then. `changedDraw` is the label
 * of a draw that a credit note unlocked and that was changed since, or null.
 * @example { state: 'issued', number: 'INV-0003', newestNumber: 'INV-0003', isNewest: true, paidMinor: 0n, invoiceDate: '2026-03-31', voidDate: '2026-04-02', older: null, changedDraw: null }
 */
export interface VoidCandidate {
  readonly state: 'draft' | 'issued' | 'void';
  readonly number: string;
  readonly newestNumber: string;
  readonly isNewest: boolean;
  readonly paidMinor: bigint;
  readonly invoiceDate: string;
  readonly voidDate: string;
  readonly older: OlderBill | null;
  readonly changedDraw: string | null;
}

/**
 * Decides whether a bill can be voided: issued, unpaid, not before its own day, and the newest of its contract, or an
 * older one that nothing later builds on. The answer is the day of the void; whether the books are open on it is asked apart.
 * @example planVoid({ …, paidMinor: 500_000n }) // refused: has_payments
 */
export function planVoid(bill: VoidCandidate): Result<string> {
  const { state, number, newestNumber, paidMinor, invoiceDate, voidDate } = bill;
  if (state === 'draft') return refuse('void_of_draft', {});
  if (state === 'void') return refuse('already_void', { number });
  if (!bill.isNewest) {
    const { older } = bill;
    if (older === null) return refuse('not_newest', { number, newestNumber });
    const [laterNumber] = [...older.creditedBy, ...older.releasedBy];
    if (laterNumber !== undefined) return refuse('built_on_later', { number, laterNumber });
    const description = older.linePastZero;
    if (description !== null) return refuse('void_past_zero', { number, description });
  }
  if (bill.changedDraw !== null) return refuse('credited_draw_changed', { number, label: bill.changedDraw });
  if (paidMinor !== 0n) return refuse('has_payments', { number, paidMinor });
  if (voidDate < invoiceDate) return refuse('void_before_invoice', { number, invoiceDate, voidDate });
  return ok(voidDate);
}
