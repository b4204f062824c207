import { type TaxReportRow, taxReport } from '#core/tax/tax-report.ts';
import { withCompany } from '#db/company.ts';
import { loadTaxedDocuments } from '#db/taxed-documents.ts';
import { type Acting, demand } from './acting.ts';
import type { Services } from './services.ts';

/** The tax of one rate in one month, which is named by its first day. */
export interface MonthlyTax extends TaxReportRow {
  readonly month: string;
}

const monthOf = (day: string) => day.slice(0, 7);
const later = (a: string, b: string) => (a > b ? a : b);
const earlier = (a: string, b: string) => (a < b ? a : b);

/** The tax report of a period, month by month; a void counts against the month in which it was made. */
export async function monthlyTaxes(
  { database }: Services,
  { company, ...acting }: Acting,
  period: { readonly from: string; readonly to: string },
): Promise<readonly MonthlyTax[]> {
  demand({ company, ...acting }, 'books.read');
  const documents = await withCompany(
    database,
    company.id,
    (tx) => loadTaxedDocuments(tx, company.id, period),
    { readOnly: true },
  );
  const days = documents.flatMap(({ date, voidedOn }) => (voidedOn === null ? [date] : [date, voidedOn]));
  const months = new Set(days.filter((day) => day >= period.from && day <= period.to).map(monthOf));
  return [...months].sort().flatMap((month) => {
    // Days are text, so that the 31st is at or after the last day of every month.
    const inMonth = { from: later(period.from, `${month}-01`), to: earlier(period.to, `${month}-31`) };
    return taxReport(documents, inMonth).map((row) => ({ ...row, month: `${month}-01` }));
  });
}
