/** One column of a table: words run from the left, figures line up on the right. */
export type SheetColumn = {
  readonly label: string;
  readonly kind: 'words' | 'figure' | 'strong-figure';
  /** Whether it shares the room that the others leave. */
  readonly wide: boolean;
};

/** A row of a table, ready to print: one text for each column, or a section's name alone. */
export type SheetRow =
  | { readonly kind: 'section'; readonly name: string }
  | { readonly kind: 'line' | 'subtotal' | 'total' | 'void'; readonly cells: readonly string[] };

export type SheetTable = { readonly columns: readonly SheetColumn[]; readonly rows: readonly SheetRow[] };

/** A label and what stands beside it. */
export type SheetFact = { readonly label: string; readonly value: string };

/** A text under its title, with what belongs to it line by line. */
export type SheetText = SheetFact & { readonly facts?: readonly SheetFact[] };

/** The contract bar: widths are shares of 10,000; a mark stands where the contract sum ends if it is passed. */
export type SheetBar = {
  readonly segments: readonly {
    readonly kind: 'collected' | 'advance' | 'outstanding' | 'held' | 'unbilled' | 'beyond';
    readonly width: number;
    readonly label: string;
    readonly figure: string;
  }[];
  readonly contractEnd: number | null;
  readonly billedLabel: string;
  readonly billed: string;
};

/** What every document's template is given; each document adds its own parts. Everything is text ready to print. */
export type Sheet = {
  /** What it is called: 'Invoice INV-1019'. */
  readonly name: string;
  readonly title: string;
  readonly language: string;
  readonly region: string | null;
  readonly day: readonly number[];
  readonly paper: 'us-letter' | 'a4';
  readonly accent: string;
  readonly pageWords: readonly string[];
  readonly stamp: string | null;
  /** Whether its amount counts no more and is struck through. */
  readonly struck: boolean;
  readonly company: {
    readonly name: string;
    readonly lines: readonly string[];
    readonly logo: string | null;
  };
  readonly customerLabel: string;
  readonly customer: { readonly name: string; readonly lines: readonly string[] };
  /** The place of the job; null where it is the customer's address, or was not told. */
  readonly site: { readonly label: string; readonly lines: readonly string[] } | null;
  readonly remarks: readonly string[];
  /** The last line of every page; null where the company says nothing. */
  readonly footer: string | null;
};
