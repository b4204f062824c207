import type { Amount } from './amount.ts';
import type { ApplicationDocument } from './application-table.ts';
import type { ContractTally } from './contract-tally.ts';
import type { ElectronicFigures } from './e-invoice/electronic-figures.ts';
import type { Letterhead } from './letterhead.ts';
import type { TaxAmount } from './tax-amount.ts';

/** One line of the schedule of values as this bill leaves it. */
export type InvoiceDocumentLine = {
  readonly section: string | null;
  readonly description: string;
  readonly scheduled: Amount;
  readonly previous: Amount;
  readonly thisPeriod: Amount;
  readonly toDate: Amount;
  /** With two decimals: '60.00'; null where the scheduled value is 0. */
  readonly percentToDate: string | null;
};

/** Everything that is printed on a progress invoice. Dates are 'YYYY-MM-DD'. */
export type InvoiceDocument = Letterhead & {
  /** The bill that a credit note corrects, and why; null on a bill. A credit note's amounts are below 0. */
  readonly credit: { readonly number: string | null; readonly reason: string } | null;
  readonly state: 'draft' | 'issued' | 'void';
  /** Null while it is a draft. */
  readonly number: string | null;
  /** 1, 2, 3 … within the estimate, or '3R'; null while it is a draft. */
  readonly applicationNumber: string | null;
  /** The milestone or phase that is billed. */
  readonly heading: string | null;
  readonly date: string;
  readonly dueDate: string;
  /** The terms of payment in words: 'Net 30'. */
  readonly terms: string | null;
  readonly memo: string | null;
  readonly estimateNumber: string;
  readonly estimateTitle: string;
  readonly lines: readonly InvoiceDocumentLine[];
  /** The draws that are billed, as they are worded; where there are any they stand in place of the lines. */
  readonly draws: readonly { readonly label: string; readonly amount: Amount }[];
  /** Its continuation sheet and summary, where the bill is an application for payment. */
  readonly application: ApplicationDocument | null;
  readonly totals: Omit<InvoiceDocumentLine, 'section' | 'description'>;
  readonly gross: Amount;
  /** What this bill withholds, as a positive amount; the rate in percent as typed, null where it is no flat rate. */
  readonly withheld: Amount;
  readonly retainageRate: string | null;
  /** By how much a step, a cap or a lowered rate brings down what is held; then nothing is withheld. */
  readonly releasedByChange: Amount;
  /** What this bill could not bear; later bills withhold it. */
  readonly stillToWithhold: Amount;
  /** What the payer held back of a bill in full, line by line; null on every other document. */
  readonly heldBack: readonly { readonly description: string; readonly amount: Amount }[] | null;
  /** What this bill releases, as a positive amount. */
  readonly released: Amount;
  readonly taxes: readonly TaxAmount[];
  /** What the whole work costs with its tax, where a part of the tax waits for what is held. */
  readonly fullPrice: { readonly total: Amount; readonly tax: Amount } | null;
  /** Why no tax is charged. */
  readonly taxNote: 'exempt' | 'reverse_charge' | null;
  /** The reason or the number of it, empty where there is none. */
  readonly taxReason: string;
  /** Whether the prices include their tax, so that it is no sum of its own. */
  readonly pricesIncludeTax: boolean;
  /** What is taken out of advances, and what is left of them; null where there are none. */
  readonly recouped: Amount;
  readonly advanceBalance: Amount | null;
  readonly due: Amount;
  /** Its figures as structured data, attached to the file; null of what is not issued, or cannot be said so. */
  readonly electronic: ElectronicFigures | null;
  /** The contract as this bill leaves it. */
  readonly contract: ContractTally;
};
