import type { Amount } from './amount.ts';
import type { Figures } from './figures.ts';
import { isZero } from './is-zero.ts';
import type { SheetFact, SheetRow, SheetTable } from './sheet.ts';
import { words } from './words.ts';

/** The money columns of the continuation sheet, and G ÷ C with two decimals (null where C is 0). */
export type ApplicationColumns = {
  readonly scheduled: Amount;
  readonly previous: Amount;
  readonly thisPeriod: Amount;
  readonly stored: Amount;
  readonly toDate: Amount;
  readonly percentToDate: string | null;
  readonly balance: Amount;
  readonly retainage: Amount;
};

/** What an application for payment shows beside its bill. */
export type ApplicationDocument = {
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly lines: readonly (ApplicationColumns & { readonly description: string })[];
  readonly totals: ApplicationColumns;
  /** Lines 1 to 9 of the summary in their order. */
  readonly summary: readonly { readonly line: keyof typeof words.summary; readonly amount: Amount }[];
};

/** The continuation sheet of an application: one row for each line of the schedule of values, columns A to I. */
export const applicationTable = (
  doc: ApplicationDocument,
  figures: Figures,
  own: { readonly retainage: string },
): SheetTable => {
  const cells = (item: string, description: string, row: ApplicationColumns) => [
    item,
    description,
    figures.inTable(row.scheduled),
    figures.inTable(row.previous),
    figures.inTable(row.thisPeriod),
    figures.inTable(row.stored),
    figures.inTable(row.toDate),
    row.percentToDate === null ? '' : isZero(row.percentToDate) ? '–' : figures.percent(row.percentToDate),
    figures.inTable(row.balance),
    figures.inTable(row.retainage),
  ];
  const figure = (label: string) => ({ label, kind: 'figure', wide: false }) as const;
  return {
    columns: [
      { label: words.item, kind: 'words', wide: false },
      { label: words.description, kind: 'words', wide: true },
      figure(words.scheduled),
      figure(words.previous),
      { label: words.thisPeriod, kind: 'strong-figure', wide: false },
      figure(words.stored),
      figure(words.toDate),
      figure(words.percent),
      figure(words.balance),
      figure(own.retainage),
    ],
    rows: [
      ...doc.lines.map(
        (line, index): SheetRow => ({
          kind: 'line',
          cells: cells(String(index + 1), line.description, line),
        }),
      ),
      { kind: 'total', cells: cells('', words.total, doc.totals) },
    ],
  };
};

/** The lines of the summary as they are printed. */
export const applicationSummary = (
  { summary }: ApplicationDocument,
  figures: Figures,
  own: { readonly summary: Readonly<Record<keyof typeof words.summary, string>> },
): SheetFact[] =>
  summary.map(({ line, amount }) => ({ label: own.summary[line], value: figures.inTable(amount) }));
