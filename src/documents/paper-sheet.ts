import type { Sheet, SheetFact, SheetTable, SheetText } from './sheet.ts';

/** One table of a document; where it has no rows, a sentence says so in its place. */
export type PaperPart = { readonly title: string | null; readonly table: SheetTable; readonly none: string };

/** What the template of change orders, receipts and statements prints. */
export type PaperSheet = Sheet & {
  readonly heading: string;
  readonly facts: readonly SheetFact[];
  readonly headline: SheetFact & { readonly note: string };
  readonly parts: readonly PaperPart[];
  readonly totals: readonly SheetFact[];
  readonly grandTotal: SheetFact | null;
  readonly texts: readonly SheetText[];
  readonly acceptance: {
    readonly title: string;
    readonly text: string;
    readonly blanks: readonly string[];
  } | null;
};
