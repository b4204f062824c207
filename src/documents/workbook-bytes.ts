import writeXlsxFile from 'write-excel-file/node';
import { invariant } from '#core/invariant.ts';

type Look = { readonly format?: string; readonly fontWeight?: 'bold' };

/**
 * A cell that a spreadsheet works out, and what it comes to, for previews and readers that show without working out;
 * '' is nothing at all.
 */
export type FormulaCell = Look & {
  readonly type: 'Formula';
  readonly value: string;
  readonly shown: number | '';
};

/** A cell of a workbook: what was typed, or a formula with what it comes to; null is left out. */
export type WorkbookCell =
  | FormulaCell
  | (Look & { readonly type: StringConstructor; readonly value: string })
  | (Look & { readonly type: NumberConstructor; readonly value: number })
  | (Look & { readonly type: DateConstructor; readonly value: Date })
  | null;

/** One sheet of a workbook under its name; the first `stickyRowsCount` rows stay while it is scrolled. */
export interface WorkbookSheet {
  readonly sheet: string;
  readonly data: WorkbookCell[][];
  readonly columns: { width: number }[];
  readonly stickyRowsCount?: number;
  readonly orientation?: 'landscape';
}

const FORMULA = /<c ([^>]*)>(<f>[^<]*<\/f>)<\/c>/g;

const shownBy = ({ data }: WorkbookSheet) =>
  data.flatMap((row) => row.flatMap((cell) => (cell?.type === 'Formula' ? [cell.shown] : [])));

// The writer of workbooks knows formulas only; the cells of a sheet stand in its file in the order of its rows.
function withShown(xml: string, sheet: WorkbookSheet | undefined): string {
  const shown = sheet ? shownBy(sheet) : [];
  let place = 0;
  const written = xml.replace(FORMULA, (_, attributes: string, formula: string) => {
    const value = shown[place];
    place += 1;
    return value === ''
      ? `<c ${attributes} t="str">${formula}<v></v></c>`
      : `<c ${attributes}>${formula}<v>${value}</v></c>`;
  });
  invariant(place === shown.length, 'every formula of a sheet is written with what it comes to');
  return written;
}

/** The bytes of a workbook (.xlsx): every formula stands in it with what it comes to. */
export async function workbookBytes(sheets: readonly WorkbookSheet[]): Promise<Uint8Array> {
  const transform = (xml: string, _options: unknown, { sheetIndex }: { readonly sheetIndex: number }) =>
    withShown(xml, sheets[sheetIndex]);
  const features = [{ files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform } } } }];
  return new Uint8Array(await writeXlsxFile([...sheets], { features }).toBuffer());
}
