/** A line of a sample estimate, its figures as a person types them. */
export interface SampleLine {
  readonly section: string;
  readonly description: string;
  readonly quantity: string;
  readonly unit: string;
  readonly unitPrice: string;
  /** Whether the sample company's tax rate is on it. */
  readonly taxed: boolean;
  /** Set on a discount line, which has no price of its own. */
  readonly discountPercent: string | null;
}

/** How a sample bill is entered: by percent, amount, line or draw, or what is left; `null` bills no work. */
export type SampleBasis =
  | { readonly percent: string }
  | { readonly percentToDate: string }
  | { readonly amount: string }
  /** Percent complete to date by the line's description. */
  | { readonly lines: Readonly<Record<string, string>> }
  /** The draw of this name. */
  | { readonly draw: string }
  | 'remaining'
  | null;

export interface SampleBill {
  /** What payments and voids call it. */
  readonly bill: string;
  readonly heading: string;
  readonly basis: SampleBasis;
  /** `all`, or an amount. */
  readonly release?: string;
  readonly overrideReason?: string;
  readonly memo?: string;
}

/** A draw of a sample schedule, which is planned for so many days after it was written. */
export interface SampleDraw {
  readonly name: string;
  readonly amount: string;
  readonly inDays: number;
}

/** Something that happened on a sample contract besides its bills. */
export type SampleContractEvent =
  | { readonly does: 'schedule'; readonly draws: readonly SampleDraw[] }
  | {
      readonly does: 'change';
      readonly title: string;
      readonly reason: string;
      readonly scheduleDays: number;
      readonly line: SampleLine;
      /** Who of the customer approved it; null leaves it waiting. */
      readonly approvedBy: string | null;
    }
  /** What it has cost until then, and is expected to cost in all. */
  | { readonly does: 'cost'; readonly cost: string; readonly estimated: string }
  | { readonly does: 'complete' };

/** Something that happened on a sample job. */
export type SampleEvent = { readonly daysAgo: number } & (
  | { readonly does: 'send' }
  | { readonly does: 'accept' | 'decline'; readonly by: string }
  | ({ readonly does: 'bill' | 'draft' } & SampleBill)
  | { readonly does: 'deliver'; readonly bill: string; readonly how: 'email' | 'post' | 'hand' }
  /** The sample's photo is kept with this bill, under such a name. */
  | { readonly does: 'photograph'; readonly bill: string; readonly name: string }
  | { readonly does: 'void'; readonly bill: string; readonly reason: string }
  | { readonly does: 'revise'; readonly adds: readonly SampleLine[]; readonly reason: string }
  | SampleContractEvent
);

/** One estimate and what became of it. */
export interface SampleJob {
  readonly customer: string;
  readonly title: string;
  readonly writtenDaysAgo: number;
  /** The estimate expires so many days after it was written. */
  readonly validForDays: number;
  /** The flat rate, in percent; without one nothing is withheld. */
  readonly retainage?: string;
  readonly notes?: string;
  readonly lines: readonly SampleLine[];
  readonly events: readonly SampleEvent[];
}

type Written = readonly [description: string, quantity: string, unit: string, unitPrice: string];

const line = (section: string, [description, quantity, unit, unitPrice]: Written): SampleLine => ({
  section,
  description,
  quantity,
  unit,
  unitPrice,
  taxed: false,
  discountPercent: null,
});

/** A line of no section. */
export const oneLine = (...written: Written): SampleLine => line('', written);

/** The lines of a section: description, quantity, unit, unit price. */
export const section = (name: string, ...lines: readonly Written[]): readonly SampleLine[] =>
  lines.map((written) => line(name, written));

/** The same for what is sold with tax. */
export const taxedSection = (name: string, ...lines: readonly Written[]): readonly SampleLine[] =>
  section(name, ...lines).map((one) => ({ ...one, taxed: true }));

/** A discount line of so many percent of the items. */
export const discountLine = (description: string, discountPercent: string): SampleLine => ({
  ...line('', [description, '1', '', '0']),
  discountPercent,
});
