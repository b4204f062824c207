import { moneyColumn } from './money-column.ts';
import type { ReportColumn } from './report-body.ts';

/**
 * The column of what bills recouped of advances (minor units), where any of the rows did: most companies take none.
 * @example advanceColumn([{ recoupedMinor: 120_000n }]) // [{ id: 'advance', label: 'From advance', kind: 'money', sums: true }]
 */
export function advanceColumn(rows: readonly { readonly recoupedMinor: bigint }[]): readonly ReportColumn[] {
  return rows.some(({ recoupedMinor }) => recoupedMinor !== 0n)
    ? [moneyColumn('advance', 'From advance')]
    : [];
}
