import { evaluateCell } from './evaluate-cell.ts';
import { readWorkbook } from './read-workbook.ts';

const columnLetter = (index: number) => String.fromCharCode(65 + index);

/**
 * The rows of every sheet of a workbook as they show once its formulas are worked out: cells with a bar between, nothing
 * for an empty one. Example: `reckonedRows(bytes)` gives `['INV-0002 | 35000 | 3500', …]`.
 */
export function reckonedRows(bytes: Uint8Array): readonly string[] {
  const workbook = readWorkbook(bytes);
  return [...workbook].flatMap(([sheet, cells]) => {
    const places = [...cells.keys()];
    const last = Math.max(...places.map((place) => Number(place.replace(/\D/g, ''))));
    const width = Math.max(...places.map((place) => place.charCodeAt(0) - 64));
    return Array.from({ length: last }, (_, row) =>
      Array.from({ length: width }, (__, column) =>
        evaluateCell(workbook, sheet, `${columnLetter(column)}${row + 1}`),
      ).join(' | '),
    );
  });
}
