import type { ContinuationSheet, SheetLine } from './continuation-sheet.ts';
import { type ColumnSums, sumColumns } from './sum-columns.ts';

/**
 * Lines of a continuation sheet that stand together: a section of the schedule of values, those of no section, or the
 * change orders, with their sums (minor units). Where change orders add and deduct, G ÷ C of their sums is null.
 * @example const { name, sums } = sheetGroups(sheet, places)[0];
 */
export interface SheetGroup {
  readonly kind: 'section' | 'change_orders';
  /** '' where the lines are in no section, and of change orders. */
  readonly name: string;
  readonly lines: readonly SheetLine[];
  readonly sums: ColumnSums;
}

/**
 * Where a line stands in the contract: its section ('' for none) and the change order that added it.
 * @example const place: LinePlace = { section: 'Structure', changeOrderId: null };
 */
export interface LinePlace {
  readonly section: string;
  readonly changeOrderId: string | null;
}

interface Run extends Pick<SheetGroup, 'kind' | 'name'> {
  readonly lines: SheetLine[];
}

/**
 * The continuation sheet in its sections, in the order of the estimate; rows of change orders stand together at the
 * end. The sums of the groups add up to the totals of the sheet.
 * @example sheetGroups(sheet, places).map(({ name, sums }) => [name, sums.columns.G])
 */
export function sheetGroups(
  sheet: ContinuationSheet,
  places: ReadonlyMap<string, LinePlace>,
): readonly SheetGroup[] {
  const placed = sheet.lines.map((line) => ({ line, place: places.get(line.lineId) }));
  const runs: Run[] = [];
  for (const { line, place } of placed) {
    if (place?.changeOrderId != null) continue;
    const name = place?.section ?? '';
    const last = runs.at(-1);
    if (last?.name === name) last.lines.push(line);
    else runs.push({ kind: 'section', name, lines: [line] });
  }
  const added = placed.filter(({ place }) => place?.changeOrderId != null).map(({ line }) => line);
  if (added.length > 0) runs.push({ kind: 'change_orders', name: '', lines: added });
  return runs.map((run) => ({ ...run, sums: sumsOf(run) }));
}

// What is added and what is deducted take each other away, so that their net is no measure of what is done of them.
function sumsOf({ kind, lines }: Run): ColumnSums {
  const sums = sumColumns(lines);
  const adds = lines.some(({ columns }) => columns.C > 0n);
  const deducts = lines.some(({ columns }) => columns.C < 0n);
  return kind === 'change_orders' && adds && deducts ? { ...sums, percentComplete: null } : sums;
}
