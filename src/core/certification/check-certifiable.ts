import type { BillBasis } from '#core/billing/bill-request.ts';
import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';

/**
 * What decides whether a bill can be certified: how its work was entered, whether it is the newest document of its
 * contract, and what is paid on it (minor units).
 * @example { state: 'issued', basis: 'application', number: 'INV-0003', newestNumber: 'INV-0003', paidMinor: 0n }
 */
export interface CertificateCandidate {
  readonly state: 'draft' | 'issued' | 'void';
  readonly basis: BillBasis['kind'];
  readonly number: string;
  readonly newestNumber: string;
  readonly paidMinor: bigint;
}

/**
 * Only the newest application can be certified, and before it is paid.
 * @example checkCertifiable({ …, paidMinor: 500_000n }) // refused: certified_after_payment
 */
export function checkCertifiable(bill: CertificateCandidate): Result<null> {
  const { state, basis, number, newestNumber, paidMinor } = bill;
  if (state === 'void') return refuse('already_void', { number });
  if (basis !== 'application') return refuse('certified_no_application', { number });
  if (number !== newestNumber) return refuse('certified_not_newest', { number, newestNumber });
  return paidMinor === 0n ? ok(null) : refuse('certified_after_payment', { number, paidMinor });
}
