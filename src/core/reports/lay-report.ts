import { invariant } from '#core/invariant.ts';
import { percentShare } from '#core/money/percent-share.ts';
import type {
  ReportBody,
  ReportCell,
  ReportColumn,
  ReportDays,
  ReportLink,
  ReportRow,
  ReportSection,
} from './report-body.ts';

/**
 * One line as it is shown, its cells in the order of the columns (money in minor units).
 * @example { kind: 'total', section: null, days: null, cells: ['Total', 100n], links: [null, null] }
 */
export interface ReportLine {
  readonly kind: 'heading' | 'row' | 'subtotal' | 'total';
  /** The place of its section; null on a last line. */
  readonly section: number | null;
  /** The days that a heading is of. */
  readonly days: ReportDays | null;
  readonly cells: readonly ReportCell[];
  readonly links: readonly (ReportLink | null)[];
}

type Cells = Readonly<Record<string, ReportCell>>;

const minorOf = (cell: ReportCell | undefined): bigint => (typeof cell === 'bigint' ? cell : 0n);

/**
 * Writes a report out line by line: computed columns, subtotals and totals are figured here and nowhere else.
 * @example layReport({ columns, main: 'open', sections, totals: [], note: null }).at(-1)?.kind // 'subtotal'
 */
export function layReport(body: ReportBody): readonly ReportLine[] {
  const { columns, sections, totals } = body;
  const lines: ReportLine[] = [];
  const sums: Cells[] = [];
  for (const [place, section] of sections.entries()) {
    const figured = figureRows(columns, section.rows);
    const sum = sumOf(columns, figured);
    sums.push(sum);
    if (section.title !== null) lines.push(headOf(section, columns, sum, place));
    for (const [index, cells] of figured.entries())
      lines.push(lineOf('row', columns, cells, place, section.rows[index]?.links));
    if (section.subtotal !== null)
      lines.push(
        lineOf(
          'subtotal',
          columns,
          { ...titled(columns, section.subtotal), ...sum },
          place,
          section.sumLinks,
        ),
      );
  }
  for (const { label, adds, subtracts, links } of totals) {
    const total = addUp(columns, sums, adds, subtracts);
    lines.push(lineOf('total', columns, { ...titled(columns, label), ...total }, null, links));
  }
  return lines;
}

const titled = (columns: readonly ReportColumn[], title: string): Cells => ({
  [columns[0]?.id ?? '']: title,
});

function headOf(
  { title, days, sumsAtHead, sumLinks }: ReportSection,
  columns: readonly ReportColumn[],
  sum: Cells,
  place: number,
): ReportLine {
  const named = titled(columns, title ?? '');
  const line = sumsAtHead
    ? lineOf('heading', columns, { ...named, ...sum }, place, sumLinks)
    : lineOf('heading', columns, named, place);
  return { ...line, days: days ?? null };
}

function figureRows(columns: readonly ReportColumn[], rows: ReportSection['rows']): readonly Cells[] {
  let above: Cells = {};
  return rows.map(({ cells }: ReportRow) => {
    above = withComputed(columns, cells, above);
    return above;
  });
}

// A cell that is given stays: the first balance of a ledger comes from what was before.
function withComputed(columns: readonly ReportColumn[], given: Cells, above: Cells): Cells {
  const cells: Record<string, ReportCell> = { ...given };
  for (const { id, formula, share } of columns) {
    if (formula && cells[id] === undefined) {
      const plus = formula.adds.reduce((sum, one) => sum + minorOf(cells[one]), 0n);
      const minus = formula.subtracts.reduce((sum, one) => sum + minorOf(cells[one]), 0n);
      cells[id] = plus - minus + (formula.running ? minorOf(above[id]) : 0n);
    }
    if (share) cells[id] = percentShare(minorOf(cells[share.part]), minorOf(cells[share.whole]));
  }
  return cells;
}

function sumOf(columns: readonly ReportColumn[], rows: readonly Cells[]): Cells {
  const sums = columns
    .filter((column) => column.sums)
    .map(({ id }) => [id, rows.reduce((sum, cells) => sum + minorOf(cells[id]), 0n)] as const);
  return withShares(columns, Object.fromEntries(sums), rows.at(-1));
}

// The sum of a running column is where it ended, and a share of sums is no sum of shares.
function withShares(columns: readonly ReportColumn[], sums: Cells, last: Cells | undefined): Cells {
  const cells: Record<string, ReportCell> = { ...sums };
  for (const { id, formula, share } of columns) {
    if (formula?.running && last) cells[id] = last[id] ?? null;
    if (share) cells[id] = percentShare(minorOf(cells[share.part]), minorOf(cells[share.whole]));
  }
  return cells;
}

function addUp(
  columns: readonly ReportColumn[],
  sums: readonly Cells[],
  adds: readonly number[],
  subtracts: readonly number[],
): Cells {
  const total = (id: string, places: readonly number[]) =>
    places.reduce((sum, place) => {
      const section = sums[place];
      invariant(section !== undefined, 'a total adds sections that are there');
      return sum + minorOf(section[id]);
    }, 0n);
  const cells = columns
    .filter((column) => column.sums)
    .map(({ id }) => [id, total(id, adds) - total(id, subtracts)] as const);
  return withShares(columns, Object.fromEntries(cells), undefined);
}

function lineOf(
  kind: ReportLine['kind'],
  columns: readonly ReportColumn[],
  cells: Cells,
  section: number | null,
  links: ReportRow['links'] = {},
): ReportLine {
  return {
    kind,
    section,
    days: null,
    cells: columns.map(({ id }) => cells[id] ?? null),
    links: columns.map(({ id }) => links[id] ?? null),
  };
}
