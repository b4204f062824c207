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

/** Everything that is printed on the receipt of a payment, of an advance, or of credit that a credit note left. */
export type ReceiptDocument = Letterhead & {
  readonly kind: 'payment' | 'advance' | 'credit';
  readonly number: string;
  /** Days are 'YYYY-MM-DD'. */
  readonly receivedOn: string;
  readonly method: 'bank_transfer' | 'check' | 'card' | 'cash' | 'direct_debit' | 'other' | 'credit_note';
  /** The contract that an advance is for; null of money that is for no contract by itself. */
  readonly contract: string | null;
  readonly reference: string | null;
  readonly memo: string | null;
  readonly reversedOn: string | null;
  readonly amount: Amount;
  readonly allocations: readonly ReceiptAllocation[];
  readonly applied: Amount;
  /** What is applied to no invoice. */
  readonly unapplied: Amount;
};
