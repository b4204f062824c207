import { tabbedText } from '#web/grid/separated-table.ts';

/** What a file of costs holds, as cells that were copied from a spreadsheet, or why it cannot be read, with what to do. */
export type CostFile = { readonly text: string } | { readonly problem: string };

const MOST_BYTES = 5 * 1024 ** 2;
const ARCHIVE = [0x50, 0x4b, 0x03, 0x04];
// Workbooks from before 2007.
const OLD_WORKBOOK = [0xd0, 0xcf, 0x11, 0xe0];

/** Reads a file of contract, cost to date and estimated cost: CSV, or the first sheet of a workbook (.xlsx). */
export async function readCostFile(file: Blob, locale: string): Promise<CostFile> {
  if (file.size > MOST_BYTES)
    return { problem: 'The file is larger than 5 MB. Keep the costs alone in it, then choose it again.' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const begins = (signature: readonly number[]) => signature.every((byte, place) => bytes[place] === byte);
  if (begins(OLD_WORKBOOK))
    return {
      problem: 'This is a workbook of an older kind. Save it as .xlsx or as CSV, then choose it again.',
    };
  if (!begins(ARCHIVE)) return { text: new TextDecoder().decode(bytes) };
  const { workbookTable } = await import('#web/grid/workbook-table.ts');
  const table = await workbookTable(bytes, locale);
  return 'problem' in table ? table : { text: tabbedText(table.rows) };
}
