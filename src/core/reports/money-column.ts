import type { ReportColumn } from './report-body.ts';

/**
 * A column of amounts that add up in subtotals and totals.
 * @example moneyColumn('due', 'Due') // { id: 'due', label: 'Due', kind: 'money', sums: true }
 */
export function moneyColumn(id: string, label: string): ReportColumn {
  return { id, label, kind: 'money', sums: true };
}
