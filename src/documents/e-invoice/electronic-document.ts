import type { BankAccount } from '#core/bank/bank-account.ts';
import type { ElectronicFigures } from './electronic-figures.ts';

/** A company or customer as an electronic invoice names it; the country is ISO 3166: 'DE'. */
export type ElectronicParty = {
  readonly name: string;
  readonly addressLines: readonly string[];
  readonly country: string;
  /** A number of the tax office or a register; with its country in front it is a VAT number: 'DE123456789'. */
  readonly taxNumber: string | null;
};

export type ElectronicDocumentLine = ElectronicFigures['lines'][number];

export type ElectronicDocumentTax = ElectronicFigures['taxes'][number] & {
  readonly allowanceReason: string;
  /** Why nothing is charged, in words. */
  readonly reason: string | null;
};

/** Everything that stands in an electronic invoice or credit note; its amounts are without a minus on both. */
export type ElectronicDocument = Pick<ElectronicFigures, 'lines' | 'totals' | 'corrects'> & {
  readonly kind: 'invoice' | 'credit_note';
  readonly number: string;
  readonly date: string;
  readonly currency: string;
  readonly note: string | null;
  readonly seller: ElectronicParty & { readonly phone: string | null; readonly email: string | null };
  readonly buyer: ElectronicParty;
  readonly contractNumber: string;
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly paymentInstructions: string | null;
  /** Where to pay to; null on a credit note, and where it was not told. */
  readonly bankAccount: BankAccount | null;
  readonly terms: string;
  readonly dueDate: string | null;
  readonly taxes: readonly ElectronicDocumentTax[];
};
