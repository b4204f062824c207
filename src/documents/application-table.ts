import type { Amount } from './amount.ts';
import type { Figures } from './figures.ts';
import { isZero } from './is-zero.ts';
import type { SheetFact, SheetRow, SheetTable } from './sheet.ts';
import { words } from './words.ts';
import type { wordsOf } from './words-of.ts';

/** The money columns of the continuation sheet, and G ÷ C with two decimals (null where C is 0, or the net of additions and deductions). */
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

/** One line of the schedule of values; `item` is column A. */
export type ApplicationLine = ApplicationColumns & { readonly item: string; readonly description: string };

/** A section of the schedule of values (`name` is '' for lines of none), or the rows of change orders. */
export type ApplicationGroup = {
  readonly kind: 'section' | 'change_orders';
  readonly name: string;
  readonly lines: readonly ApplicationLine[];
  readonly sums: ApplicationColumns;
};

/** What change orders add, and what they deduct (at or below 0). */
export type ChangeOrderSums = { readonly additions: Amount; readonly deductions: Amount };

/** What an application for payment shows beside its bill. */
export type ApplicationDocument = {
  /** Null of a bill that is for no period. */
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly groups: readonly ApplicationGroup[];
  readonly totals: ApplicationColumns;
  /** Lines 1 to 9 of the summary in their order. */
  readonly summary: readonly { readonly line: keyof typeof words.summary; readonly amount: Amount }[];
  /** Approved in earlier months, and in the month in which the period ends. */
  readonly changeOrders: {
    readonly earlier: ChangeOrderSums;
    readonly thisMonth: ChangeOrderSums;
    readonly total: ChangeOrderSums;
    readonly net: Amount;
  };
};

type Own = ReturnType<typeof wordsOf>;

/** What stands over a group; a schedule of values in one piece has nothing over it. */
const headOf = (group: ApplicationGroup, { groups }: ApplicationDocument, own: Own): string | null => {
  if (groups.length === 1 && group.name === '') return null;
  if (group.kind === 'change_orders') return own.changeOrders;
  const original = groups.filter(({ kind }) => kind === 'section');
  return group.name || (original.length === 1 ? words.originalSchedule : words.otherWork);
};

/** The continuation sheet: one row for each line of the schedule of values, columns A to I, sections with their sums. */
export const applicationTable = (
  doc: ApplicationDocument,
  figures: Figures,
  own: Own,
  letters: boolean,
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
  const head = (letter: string, label: string) => (letters ? `${letter}\n${label}` : label);
  const figure = (letter: string, label: string) =>
    ({ label: head(letter, label), kind: 'figure', wide: false }) as const;
  const rowsOf = (group: ApplicationGroup): SheetRow[] => {
    const name = headOf(group, doc, own);
    const lines = group.lines.map(
      (line): SheetRow => ({ kind: 'line', cells: cells(line.item, line.description, line) }),
    );
    if (name === null) return lines;
    const subtotal = cells('', words.sectionTotal(name), group.sums);
    return [{ kind: 'section', name }, ...lines, { kind: 'subtotal', cells: subtotal }];
  };
  return {
    columns: [
      { label: head('A', words.item), kind: 'words', wide: false },
      { label: head('B', words.description), kind: 'words', wide: true },
      figure('C', words.scheduled),
      figure('D', words.previous),
      { ...figure('E', words.thisPeriod), kind: 'strong-figure' },
      figure('F', words.stored),
      figure('G', words.toDate),
      figure('G ÷ C', words.percent),
      figure('H', words.balance),
      figure('I', own.retainage),
    ],
    rows: [...doc.groups.flatMap(rowsOf), { kind: 'total', cells: cells('', words.total, doc.totals) }],
  };
};

/** The lines of the summary as they are printed. */
export const applicationSummary = (
  { summary }: ApplicationDocument,
  figures: Figures,
  own: { readonly summary: Readonly<Record<keyof typeof words.summary, string>> },
): SheetFact[] =>
  summary.map(({ line, amount }) => ({ label: own.summary[line], value: figures.inTable(amount) }));
