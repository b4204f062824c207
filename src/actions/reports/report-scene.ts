import type { ReportFilter } from '#core/reports/report-filter.ts';
import type { CompanyWords } from '#core/words/company-words.ts';
import type { CompanyProfile } from '#db/companies.ts';
import type { Tx } from '#db/open.ts';

/** What a report is made from: the company, the day, and what was asked, with its days filled in. */
export interface ReportScene {
  readonly tx: Tx;
  readonly company: CompanyProfile;
  readonly words: CompanyWords;
  readonly today: string;
  readonly filter: ReportFilter & { readonly asOf: string; readonly from: string; readonly to: string };
}
