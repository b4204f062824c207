import type { Amount } from './amount.ts';
import type { Letterhead } from './letterhead.ts';

/** What a payment was applied to; taken back, it is credit of the customer again. */
export type ReceiptAllocation = {
  readonly invoiceNumber: string;
  readonly contract: string;
  readonly on: string;
  readonly amount: Amount;
  readonly takenBack: boolean;
};

/** Everything that is printed on the receipt of a payment, or of credit that a credit note left. Dates are 'YYYY-MM-DD'. */
export type ReceiptDocument = Letterhead & {
  readonly number: string;
  readonly receivedOn: string;
  readonly method: 'bank_transfer' | 'check' | 'card' | 'cash' | 'direct_debit' | 'other' | 'credit_note';
  readonly reference: string | null;
  readonly memo: string | null;
  readonly reversedOn: string | null;
  readonly amount: Amount;
  readonly allocations: readonly ReceiptAllocation[];
  readonly applied: Amount;
  /** What is applied to no invoice. */
  readonly unapplied: Amount;
};
