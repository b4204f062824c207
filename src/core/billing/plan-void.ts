import { checkOpenPeriod } from '#core/ledger/check-open-period.ts';
import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';

/**
 * What decides whether a bill can be voided. `paidMinor` is what stands applied to it (minor units).
 * @example { invoiceId: 'i3', number: 'INV-0003', state: 'issued', invoiceDate: '2026-03-31', paidMinor: 0n }
 */
export interface VoidCandidate {
  readonly invoiceId: string;
  readonly number: string;
  readonly state: 'draft' | 'issued' | 'void';
  readonly invoiceDate: string;
  readonly paidMinor: bigint;
}

/**
 * Decides whether a bill can be voided: issued, the newest of its contract, unpaid, and the books open. Its
 * reversal is dated today, or on the bill's own day where that is still to come.
 * @example planVoid(bill, { invoiceId: 'i3', number: 'INV-0003' }, '2026-04-02', null) // { voidedOn: '2026-04-02' }
 */
export function planVoid(
  bill: VoidCandidate,
  newest: { readonly invoiceId: string; readonly number: string },
  today: string,
  closingDate: string | null,
): Result<{ readonly voidedOn: string }> {
  const { number, state, paidMinor, invoiceDate } = bill;
  if (state === 'draft') return refuse('void_of_draft', {});
  if (state === 'void') return refuse('already_void', { number });
  if (bill.invoiceId !== newest.invoiceId) {
    return refuse('not_newest', { number, newestNumber: newest.number });
  }
  if (paidMinor !== 0n) return refuse('has_payments', { number, paidMinor });
  const voidedOn = invoiceDate > today ? invoiceDate : today;
  const open = checkOpenPeriod(voidedOn, closingDate);
  return open.ok ? ok({ voidedOn }) : open;
}
