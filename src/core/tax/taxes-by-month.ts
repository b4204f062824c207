import { addDays } from '#core/dates/add-days.ts';
import { addMonths } from '#core/dates/add-months.ts';
import { type TaxedDocument, type TaxReportRow, taxReport } from './tax-report.ts';

/**
 * The tax of one rate in one month: its first day, and the last one that counts.
 * @example { month: '2026-03-01', until: '2026-03-31', ...row }
 */
export interface MonthlyTax extends TaxReportRow {
  readonly month: string;
  readonly until: string;
}

const monthOf = (day: string) => day.slice(0, 7);
const later = (a: string, b: string) => (a > b ? a : b);
const earlier = (a: string, b: string) => (a < b ? a : b);

/**
 * The tax report of a period, month by month; a void counts against the month in which it was made.
 * @example taxesByMonth(documents, { from: '2026-01-01', to: '2026-03-31' })
 */
export function taxesByMonth(
  documents: readonly TaxedDocument[],
  period: { readonly from: string; readonly to: string },
): readonly MonthlyTax[] {
  const days = documents.flatMap(({ date, voidedOn }) => (voidedOn === null ? [date] : [date, voidedOn]));
  const months = new Set(days.filter((day) => day >= period.from && day <= period.to).map(monthOf));
  return [...months].sort().flatMap((month) => {
    const lastDay = addDays(addMonths(`${month}-01`, 1), -1);
    const inMonth = { from: later(period.from, `${month}-01`), to: earlier(period.to, lastDay) };
    return taxReport(documents, inMonth).map((row) => ({ ...row, month: `${month}-01`, until: inMonth.to }));
  });
}
