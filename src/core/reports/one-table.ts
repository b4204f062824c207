import type { ReportBody, ReportRow } from './report-body.ts';

/**
 * Rows in one piece, with one total below them and what opens behind it.
 * @example oneTable(rows).totals[0]?.label // 'Total'
 */
export function oneTable(
  rows: readonly ReportRow[],
  links: ReportRow['links'] = {},
): Pick<ReportBody, 'sections' | 'totals'> {
  return {
    sections: [{ title: null, subtotal: null, rows }],
    totals: [{ label: 'Total', adds: [0], subtracts: [], links }],
  };
}
