import { planWaiver, type WaivedBill, type WaiverKind } from './plan-waiver.ts';

/**
 * A bill of a contract in the order of issue, as waivers are offered for it. `isFinal` is the bill that ends the
 * contract: everything is billed, and nothing is held any more.
 * @example const bill: WaiverCandidate = { ...bill, invoiceId: 'i2', isFinal: false };
 */
export interface WaiverCandidate extends WaivedBill {
  readonly invoiceId: string;
  readonly isFinal: boolean;
}

/**
 * A waiver that can be chosen (minor units), and whether it is ticked before anybody chose. One that cannot be made yet
 * says how much of its bill is open.
 * @example const offer: WaiverOffer = { invoiceId: 'i1', number: 'INV-0001', kind: 'unconditional_progress', amountMinor: 0n, openMinor: 3_045_750n, suggested: false };
 */
export interface WaiverOffer {
  readonly invoiceId: string;
  readonly number: string;
  readonly kind: WaiverKind;
  readonly amountMinor: bigint;
  readonly openMinor: bigint;
  readonly suggested: boolean;
}

const offer = (candidate: WaiverCandidate, kind: WaiverKind, suggested: boolean): WaiverOffer => {
  const { invoiceId, number } = candidate;
  const planned = planWaiver(kind, candidate);
  if (planned.ok) return { invoiceId, number, kind, amountMinor: planned.value, openMinor: 0n, suggested };
  const openMinor = candidate.dueMinor - candidate.creditedMinor - candidate.paidMinor;
  return { invoiceId, number, kind, amountMinor: 0n, openMinor, suggested: false };
};

/**
 * The waivers that go with the last of these bills: the conditional one for what it asks for, or the unconditional one
 * where it is paid already, and the unconditional one for the bill before it.
 * @example suggestWaivers(bills).filter((offer) => offer.suggested)
 */
export function suggestWaivers(bills: readonly WaiverCandidate[]): readonly WaiverOffer[] {
  const own = bills.at(-1);
  if (own === undefined) return [];
  const before = bills.at(-2);
  const stage = own.isFinal ? 'final' : 'progress';
  const paid = planWaiver(`unconditional_${stage}`, own).ok;
  return [
    offer(own, `conditional_${stage}`, !paid),
    offer(own, `unconditional_${stage}`, paid),
    ...(before ? [offer(before, 'unconditional_progress', true)] : []),
  ];
}
