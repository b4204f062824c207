import type { BillPlan, BillPlanLine } from '#core/billing/bill-plan.ts';
import { percentShare } from '#core/money/percent-share.ts';
import { LINE_FORMULAS, type LineColumn } from './line-formulas.ts';
import { sumColumns } from './sum-columns.ts';

/**
 * The money columns of one line of the continuation sheet (minor units), by the letters of the schedule of values.
 * @example const { C, G, H } = sheetLine.columns;
 */
export type LineColumns = Readonly<Record<LineColumn, bigint>>;

/**
 * One line of the continuation sheet: C scheduled value, D previously completed, E this period, F presently stored,
 * G completed and stored, G ÷ C (text with two decimals, null where C is 0), H balance to finish, I retainage held.
 * `before` are the same figures as the last bill left them.
 * @example sheet.lines[4].columns.E // 786_250n
 */
export interface SheetLine {
  readonly lineId: string;
  readonly columns: LineColumns;
  readonly percentComplete: string | null;
  readonly installedMinor: bigint;
  readonly before: Pick<LineColumns, 'F' | 'G' | 'H' | 'I'>;
}

/**
 * The continuation sheet of a bill with its totals (minor units).
 * @example continuationSheet(plan).totals.G // 3_317_500n
 */
export interface ContinuationSheet {
  readonly lines: readonly SheetLine[];
  readonly totals: LineColumns;
  readonly percentComplete: string | null;
}

/**
 * The continuation sheet of any bill, however it was entered: every line of the contract with its columns.
 * @example continuationSheet(plan).lines[0]?.columns.D // 480_000n
 */
export function continuationSheet(plan: BillPlan): ContinuationSheet {
  const lines = plan.lines.map(sheetLine);
  const { columns: totals, percentComplete } = sumColumns(lines);
  return { lines, totals, percentComplete };
}

function sheetLine(line: BillPlanLine): SheetLine {
  const { lineId, scheduledMinor, storedBeforeMinor, previousMinor, installedMinor } = line;
  const column = (name: LineColumn) => LINE_FORMULAS[name].of(line);
  const columns = {
    C: column('C'),
    D: column('D'),
    E: column('E'),
    F: column('F'),
    G: column('G'),
    H: column('H'),
    I: column('I'),
  };
  return {
    lineId,
    columns,
    percentComplete: percentShare(columns.G, columns.C),
    installedMinor,
    before: {
      F: storedBeforeMinor,
      G: previousMinor,
      H: scheduledMinor - previousMinor,
      I: line.heldMinor - line.withheldMinor + line.releasedMinor,
    },
  };
}
