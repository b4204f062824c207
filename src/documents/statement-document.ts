import type { StatementKind } from '#core/statements/plan-statement.ts';
import type { Amount } from './amount.ts';
import type { Letterhead } from './letterhead.ts';

/** What moved the balance on a day: charges are above 0, payments and credits below. */
export type StatementDocumentMovement = {
  readonly date: string;
  readonly kind: 'invoice' | 'credit_note' | 'take_over' | 'void' | 'payment' | 'payment_reversed' | 'other';
  readonly number: string;
  readonly about: string;
  readonly amount: Amount;
  readonly balance: Amount;
};

export type StatementDocumentItem = {
  readonly number: string;
  readonly contract: string;
  readonly invoiceDate: string;
  readonly dueDate: string;
  readonly daysLate: number;
  readonly open: Amount;
};

/** Everything that is printed on a customer's statement. Dates are 'YYYY-MM-DD'. */
export type StatementDocument = Letterhead & {
  readonly kind: StatementKind;
  readonly from: string;
  readonly to: string;
  readonly before: Amount;
  readonly movements: readonly StatementDocumentMovement[];
  readonly items: readonly StatementDocumentItem[];
  readonly charged: Amount;
  /** Below 0. */
  readonly takenOff: Amount;
  readonly balance: Amount;
  readonly ages: readonly {
    readonly band: 'young' | 'days1' | 'days31' | 'days61' | 'days91';
    readonly amount: Amount;
  }[];
  readonly credit: Amount;
  readonly held: Amount;
};
