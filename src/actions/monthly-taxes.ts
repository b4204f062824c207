import { type MonthlyTax, taxesByMonth } from '#core/tax/taxes-by-month.ts';
import { withCompany } from '#db/company.ts';
import { loadTaxedDocuments } from '#db/taxed-documents.ts';
import { type Acting, demand } from './acting.ts';
import type { Services } from './services.ts';

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
    { readOnly: true, isolation: 'repeatable read' },
  );
  return taxesByMonth(documents, period);
}
