import { checkLaws } from '#db/check-books/check-laws.ts';
import type { BooksFault, Checked } from '#db/check-books/comparison.ts';
import type { CompanyProfile } from '#db/companies.ts';
import { withCompany } from '#db/company.ts';
import type { Database } from '#db/open.ts';

export interface BooksReport {
  readonly clean: boolean;
  readonly checked: readonly Pick<Checked, 'what' | 'count'>[];
  readonly faults: readonly BooksFault[];
}

/**
 * Re-derives every total of a company from its entries and issued documents, and names what does not tie. It sees the
 * books as they stood at one moment, whatever is billed meanwhile.
 */
export async function checkBooks(
  database: Database,
  company: Pick<CompanyProfile, 'id' | 'exponent'>,
): Promise<BooksReport> {
  const checked = await withCompany(database, company.id, (tx) => checkLaws(tx, company), {
    readOnly: true,
    isolation: 'repeatable read',
  });
  const faults = checked.flatMap((one) => one.faults);
  return {
    clean: faults.length === 0,
    checked: checked.map(({ what, count }) => ({ what, count })),
    faults,
  };
}
