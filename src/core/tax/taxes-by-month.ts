import { addDays } from '#core/dates/add-days.ts';
import { addMonths } from '#core/dates/add-months.ts';
import { type TaxedDocument, type TaxReportRow, taxReport } from './tax-report.ts';

/**
 * The tax of one rate in one month: its first day, and the first and the last one that count.
 * @example { month: '2026-03-01', from: '2026-03-15', until: '2026-03-31', ...row }
 */
export interface MonthlyTax extends TaxReportRow {
  readonly month: string;
  readonly from: string;
  readonly until: string;
}

const monthOf = (day: string) => day.slice(0, 7);
const later = (a: string, b: string) => (a > b ? a : b);
const earlier = (a: string, b: string) => (a < b ? a : b);

/**
 * The months of a period in which a document counts (`YYYY-MM-DD`): the first day of each, from when it counts and until when.
 * @example monthsOf(documents, { from: '2026-01-15', to: '2026-01-31' })[0] // { month: '2026-01-01', from: '2026-01-15', until: '2026-01-31' }
 */
export function monthsOf(
  documents: readonly TaxedDocument[],
  period: { readonly from: string; readonly to: string },
): readonly { readonly month: string; readonly from: string; readonly until: string }[] {
  const days = documents.flatMap(({ date, voidedOn }) => (voidedOn === null ? [date] : [date, voidedOn]));
  const months = new Set(days.filter((day) => day >= period.from && day <= period.to).map(monthOf));
  return [...months].sort().map((month) => {
    const lastDay = addDays(addMonths(`${month}-01`, 1), -1);
    return {
      month: `${month}-01`,
      from: later(period.from, `${month}-01`),
      until: earlier(period.to, lastDay),
    };
  });
}

/**
 * The tax report of a period, month by month; a void counts against the month in which it was made.
 * @example taxesByMonth(documents, { from: '2026-01-01', to: '2026-03-31' })
 */
export function taxesByMonth(
  documents: readonly TaxedDocument[],
  period: { readonly from: string; readonly to: string },
): readonly MonthlyTax[] {
  return monthsOf(documents, period).flatMap(({ month, from, until }) =>
    taxReport(documents, { from, to: until }).map((row) => ({ ...row, month, from, until })),
  );
}
