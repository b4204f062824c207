import { advanceLeft } from '#core/advances/advance-left.ts';
import type { BillPlan } from '#core/billing/bill-plan.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { formatPercent } from '#core/money/format-percent.ts';
import type { ContractRecord } from '#db/contracts.ts';
import type { TypedBill } from '#db/drafts.ts';
import type { Parties } from '#db/parties.ts';
import type { ContractTally } from '#documents/contract-tally.ts';
import type { CreditTaken } from './take-credit.ts';
import { type WrittenFullPrice, writtenFullPrice } from './written-full-price.ts';

/** What a credit note says of the bill that it corrects. */
export interface PrintedCredit {
  readonly number: string | null;
  readonly reason: string;
}

/** What an issued document shows beyond its own figures, kept with it so that it never changes. */
export interface PrintedParts {
  readonly parties: Parties;
  readonly estimateNumber: string;
  readonly estimateTitle: string;
  readonly paymentTermsDays: number;
  /** In percent; null where nothing is withheld, or not by one rate. */
  readonly retainageRate: string | null;
  readonly tally: ContractTally;
  /** Which bill a credit note corrects, and why; null on a bill. */
  readonly credit: PrintedCredit | null;
  /** What is left of the advances after the bill; null where there are none. */
  readonly advanceBalance: string | null;
  /** The price and the tax of the whole work, where tax is deferred. */
  readonly fullPrice: WrittenFullPrice | null;
  /** Why no tax is charged. */
  readonly taxNote: 'exempt' | 'reverse_charge' | null;
  /** The reason or the number of it; left off on documents of the time before it could be said. */
  readonly taxReason?: string;
}

function retainageRate(record: ContractRecord, { request }: TypedBill): string | null {
  if (request.retainage.kind === 'rate') return formatPercent(request.retainage.rate);
  const { retainage } = record.contract;
  return request.retainage.kind === 'left_off' || retainage.kind !== 'flat'
    ? null
    : formatPercent(retainage.rate);
}

function tallyAfter(record: ContractRecord, plan: BillPlan, customerCreditMinor: bigint): ContractTally {
  const money = (minor: bigint) => formatMoney(minor, record.contract.exponent);
  const unbilled = plan.unbilledMinor;
  const collected = record.collectedMinor - customerCreditMinor;
  const recouped = record.recoupedMinor + plan.recoupedMinor;
  return {
    contractSum: money(plan.contractSumMinor),
    billedToDate: money(plan.billedToDateMinor),
    percentBilled: plan.percentToDate ?? '0.00',
    collected: money(collected),
    ...(recouped === 0n ? {} : { fromAdvance: money(recouped) }),
    outstanding: money(record.dueMinor + plan.dueMinor - collected),
    retainageHeld: money(plan.heldToDateMinor),
    unbilled: money(unbilled > 0n ? unbilled : 0n),
    beyondContract: money(unbilled < 0n ? -unbilled : 0n),
  };
}

/** What is left of the advances after a bill, as it is written; null where there are none. */
export function writtenAdvanceLeft({ contract }: ContractRecord, plan: BillPlan): string | null {
  const leftMinor = advanceLeft(contract, plan);
  return leftMinor === null ? null : formatMoney(leftMinor, contract.exponent);
}

function printedCredit({ invoiceNumber, request, reason = '' }: CreditTaken): PrintedCredit {
  return { number: invoiceNumber, reason: request?.reason ?? reason };
}

/** The parts of a bill's document that no other column keeps, as they stand when it is figured. */
export function printedParts({
  record,
  typed,
  plan,
  credit,
}: {
  readonly record: ContractRecord;
  readonly typed: TypedBill;
  readonly plan: BillPlan;
  readonly credit?: CreditTaken;
}): PrintedParts {
  const { charge } = record.contract.taxTerms;
  return {
    parties: record.parties,
    estimateNumber: record.number,
    estimateTitle: record.title,
    paymentTermsDays: record.paymentTermsDays,
    retainageRate: retainageRate(record, typed),
    tally: tallyAfter(record, plan, credit?.customerCreditMinor ?? 0n),
    advanceBalance: writtenAdvanceLeft(record, plan),
    fullPrice: writtenFullPrice(record.contract, plan),
    taxNote: charge === 'charged' ? null : charge,
    taxReason: record.taxReason,
    credit: credit ? printedCredit(credit) : null,
  };
}
