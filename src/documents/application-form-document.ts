import type { Amount } from './amount.ts';
import type { ApplicationDocument } from './application-table.ts';
import type { Letterhead } from './letterhead.ts';

/** Everything that is printed on an application for payment and its continuation sheet. Dates are 'YYYY-MM-DD'. */
export type ApplicationFormDocument = Letterhead & {
  readonly state: 'draft' | 'issued' | 'void';
  /** The number of the invoice; null while it is a draft. */
  readonly invoiceNumber: string | null;
  /** 1, 2, 3 … within the estimate, or '3R'; null while it is a draft. */
  readonly applicationNumber: string | null;
  readonly date: string;
  readonly estimateNumber: string;
  readonly estimateTitle: string;
  /** Whether figures without cents are printed without them. */
  readonly wholeAmounts: boolean;
  readonly application: ApplicationDocument;
  /** What the invoice adds to line 8: its tax and what it takes out of advances. */
  readonly tax: Amount;
  readonly recouped: Amount;
  readonly due: Amount;
  /** What was applied for and what was certified of it, as payments due; null until it is recorded. */
  readonly certificate: {
    readonly applied: Amount;
    readonly certified: Amount;
    readonly on: string;
    readonly by: string;
    readonly reason: string;
  } | null;
};
