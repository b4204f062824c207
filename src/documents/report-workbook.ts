import { formatMoney } from '#core/money/format-money.ts';
import type { ReportLine } from '#core/reports/lay-report.ts';
import type { ReportCell, ReportColumn } from '#core/reports/report-body.ts';
import type { HearLines } from './hear-lines.ts';
import type { ReportFile } from './report-file.ts';
import { type WorkbookCell, type WorkbookSheet, workbookBytes } from './workbook-bytes.ts';

const MOST_IN_NAME = 31;
const DAY = 'yyyy-mm-dd';
const MONTH = 'mmm yyyy';

/** Rows as a spreadsheet counts them: which one a line became, and the first and last row of every section. */
type Places = {
  readonly sections: ReadonlyMap<number, readonly [first: number, last: number]>;
};

const letterOf = (place: number): string =>
  (place >= 26 ? letterOf(Math.floor(place / 26) - 1) : '') + String.fromCharCode(65 + (place % 26));

const sectionsOf = (lines: readonly ReportLine[], above: number): Places => {
  const sections = new Map<number, readonly [number, number]>();
  for (const [index, { kind, section }] of lines.entries()) {
    if (kind !== 'row' || section === null) continue;
    const row = above + index + 1;
    sections.set(section, [sections.get(section)?.[0] ?? row, row]);
  }
  return { sections };
};

/** What a spreadsheet figures itself: sums of sections, totals of sums, and columns that follow from others. */
class Formulas {
  readonly #file: ReportFile;
  readonly #places: Places;
  readonly #letters: ReadonlyMap<string, string>;

  constructor(file: ReportFile, places: Places) {
    this.#file = file;
    this.#places = places;
    this.#letters = new Map(file.columns.map(({ id }, place) => [id, letterOf(place)]));
  }

  /** The formula of a cell, or null where it holds what was given. */
  of(line: ReportLine, column: ReportColumn, row: number, total: number): string | null {
    if (line.kind === 'heading' && !this.#isGiven(line, column.id)) return null;
    if (column.share) return this.#share(column.share, row);
    if (line.kind !== 'row') return column.sums ? this.#sum(line, column, total) : this.#ending(line, column);
    return column.formula ? this.#computed(line, column, row) : null;
  }

  #letter(id: string): string {
    return this.#letters.get(id) ?? '';
  }

  #share({ part, whole }: NonNullable<ReportColumn['share']>, row: number): string {
    const [over, under] = [`${this.#letter(part)}${row}`, `${this.#letter(whole)}${row}`];
    return `IF(${under}=0,"",ROUND(${over}/${under},4))`;
  }

  #range(section: number, letter: string): string | null {
    const rows = this.#places.sections.get(section);
    return rows ? `SUM(${letter}${rows[0]}:${letter}${rows[1]})` : null;
  }

  #sum(line: ReportLine, column: ReportColumn, total: number): string {
    const letter = this.#letter(column.id);
    const signed =
      line.section !== null
        ? [[line.section, '+'] as const]
        : [
            ...(this.#file.totals[total]?.adds ?? []).map((place) => [place, '+'] as const),
            ...(this.#file.totals[total]?.subtracts ?? []).map((place) => [place, '-'] as const),
          ];
    const parts = signed.flatMap(([place, sign]) => {
      const range = this.#range(place, letter);
      return range === null ? [] : [`${sign}${range}`];
    });
    return this.#rounded(parts.length === 0 ? '0' : parts.join('').replace(/^\+/, ''));
  }

  // A running column ends where its section does.
  #ending(line: ReportLine, column: ReportColumn): string | null {
    if (!column.formula?.running || line.section === null) return null;
    const rows = this.#places.sections.get(line.section);
    return rows && this.#isGiven(line, column.id) ? `${this.#letter(column.id)}${rows[1]}` : null;
  }

  #computed(line: ReportLine, { id, formula }: ReportColumn, row: number): string | null {
    if (!formula || line.section === null) return null;
    // What has not come yet was left blank on purpose.
    if (!this.#isGiven(line, id)) return null;
    const first = this.#places.sections.get(line.section)?.[0];
    const isFirst = [...formula.adds, ...formula.subtracts].every((one) => !this.#isGiven(line, one));
    if (formula.running && row === first && isFirst) return null;
    const before = formula.running && row !== first ? [`${this.#letter(id)}${row - 1}`] : [];
    const adds = [...before, ...formula.adds.map((one) => `${this.#letter(one)}${row}`)].join('+');
    const subtracts = formula.subtracts.map((one) => `-${this.#letter(one)}${row}`).join('');
    return this.#rounded(`${adds}${subtracts}`);
  }

  #isGiven(line: ReportLine, id: string): boolean {
    return (line.cells[this.#file.columns.findIndex((column) => column.id === id)] ?? null) !== null;
  }

  #rounded(sum: string): string {
    return `ROUND(${sum},${this.#file.exponent})`;
  }
}

// What a figure of the report is as a number of a spreadsheet: money in its unit, a percentage as a share of 1.
function numberOf(value: ReportCell, { kind }: ReportColumn, exponent: number): number | '' {
  if (typeof value !== 'bigint') return value === null ? '' : Number(`${value}e-2`);
  return Number(kind === 'money' ? formatMoney(value, exponent) : value);
}

const cellsOf = (file: ReportFile, formulas: Formulas) => {
  const zeros = file.exponent === 0 ? '' : `.${'0'.repeat(file.exponent)}`;
  const money = `#,##0${zeros};(#,##0${zeros});"–"`;
  const formats = { money, percent: '0.00##%', count: '0', day: DAY, month: MONTH, words: '@' } as const;
  return (line: ReportLine, place: number, row: number, total: number): WorkbookCell => {
    const column = file.columns[place];
    const value = line.cells[place] ?? null;
    if (!column) return null;
    const look = line.kind === 'row' ? {} : ({ fontWeight: 'bold' } as const);
    const formula = formulas.of(line, column, row, total);
    const format = formats[column.kind];
    const number = () => numberOf(value, column, file.exponent);
    if (formula !== null) return { ...look, type: 'Formula', value: formula, shown: number(), format };
    if (value === null) return null;
    if (typeof value === 'bigint') return { ...look, type: Number, value: Number(number()), format };
    if (column.kind === 'percent') return { ...look, type: Number, value: Number(number()), format };
    if ((column.kind === 'day' || column.kind === 'month') && line.kind === 'row')
      return { ...look, type: Date, value: new Date(value), format };
    return { ...look, type: String, value };
  };
};

const WIDTHS: Readonly<Record<ReportColumn['kind'], number>> = {
  words: 28,
  day: 12,
  month: 12,
  money: 16,
  percent: 12,
  count: 10,
};

// A spreadsheet refuses these in the name of a sheet.
const sheetName = (title: string) => title.replaceAll(/[\\/*?:[\]]/g, ' ').slice(0, MOST_IN_NAME);

// How often whoever waits hears of it.
const EVERY = 1_000;

const sheetOf = (file: ReportFile, written: HearLines): WorkbookSheet => {
  const text = (value: string): WorkbookCell => ({ type: String, value });
  const above: WorkbookCell[][] = [
    [{ type: String, value: file.title, fontWeight: 'bold' }],
    ...file.remarks.map((remark) => [text(remark)]),
    [],
    file.columns.map(({ label }) => ({ type: String, value: label, fontWeight: 'bold' })),
  ];
  const cell = cellsOf(file, new Formulas(file, sectionsOf(file.lines, above.length)));
  const firstTotal = file.lines.findIndex((line) => line.kind === 'total');
  const rows = file.lines.map((line, index) => {
    if (index % EVERY === 0) written(index);
    return file.columns.map((_, place) => cell(line, place, above.length + index + 1, index - firstTotal));
  });
  return {
    data: [...above, ...rows],
    sheet: sheetName(file.title),
    stickyRowsCount: above.length,
    columns: file.columns.map(({ kind }) => ({ width: WIDTHS[kind] })),
    orientation: 'landscape',
  };
};

/** Reports as a workbook, a sheet for each: what was given as it is, every sum and everything that follows as a formula. */
export async function reportWorkbook(
  files: readonly ReportFile[],
  written: HearLines = () => {},
): Promise<Uint8Array> {
  return workbookBytes(files.map((file) => sheetOf(file, written)));
}
