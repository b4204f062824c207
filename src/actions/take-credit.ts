import type { CreditRequest } from '#core/credits/credit-request.ts';
import type { ContractRecord } from '#db/contracts.ts';
import type { TypedBill } from '#db/drafts.ts';
import type { Tx } from '#db/open.ts';
import {
  type CreditAllocation,
  insertCustomerCredit,
  setDrawsUnlocked,
  writeCreditAllocations,
} from '#db/write-credit.ts';
import type { WrittenCredit } from '#db/write-issue.ts';
import type { Acting } from './acting.ts';
import type { Services } from './services.ts';

/** Where what a credit note gives goes: off the balances of bills, the rest to the customer (minor units). */
export interface CreditTaken {
  /** The bill that it corrects; null where a bill by itself came to less than 0. */
  readonly invoiceId: string | null;
  readonly invoiceNumber: string | null;
  readonly request: CreditRequest | null;
  /** Why it is given, where nothing was typed for it; left off elsewhere. */
  readonly reason?: string;
  readonly unlockedDrawIds: readonly string[];
  readonly allocations: readonly CreditAllocation[];
  readonly customerCreditMinor: bigint;
}

/** What a credit note takes off balances in all (minor units). */
export function againstOpen({ allocations }: CreditTaken): bigint {
  return allocations.reduce((sum, one) => sum + one.amountMinor, 0n);
}

/** A credit as its document keeps it. */
export function writtenCredit(credit: CreditTaken): WrittenCredit {
  const { invoiceId, request, unlockedDrawIds, customerCreditMinor } = credit;
  return { invoiceId, request, unlockedDrawIds, customerCreditMinor, againstOpenMinor: againstOpen(credit) };
}

/** Takes an issued credit note off balances, unlocks its draws, and keeps the rest as credit of the customer. */
export async function takeCredit(
  tx: Tx,
  services: Services,
  { company, actor }: Acting,
  note: {
    readonly id: string;
    readonly number: string;
    readonly record: ContractRecord;
    readonly typed: TypedBill;
    readonly credit: CreditTaken;
  },
  paymentNumber: number,
): Promise<void> {
  const { id, number, record, typed, credit } = note;
  await writeCreditAllocations(tx, company.id, id, credit.allocations);
  if (credit.invoiceId) {
    await setDrawsUnlocked(tx, company.id, credit.invoiceId, credit.unlockedDrawIds, true);
  }
  if (credit.customerCreditMinor === 0n) return;
  await insertCustomerCredit(tx, company.id, id, {
    id: services.newId(),
    number: paymentNumber,
    customerId: record.customerId,
    on: typed.invoiceDate,
    amountMinor: credit.customerCreditMinor,
    reference: number,
    at: services.now(),
    by: actor.name,
    byId: actor.id,
  });
}
