import { chart } from '#core/ledger/chart.ts';
import { currencyExponent } from '#core/money/currency-exponent.ts';
import { insertChart } from '#db/accounts.ts';
import { insertCompany } from '#db/companies.ts';
import { withCompany } from '#db/company.ts';
import type { Actor } from './acting.ts';
import type { Services } from './services.ts';

/** What a company says of itself, and how its documents look. */
export interface CompanyDetails {
  readonly name: string;
  readonly address: string;
  readonly email: string;
  readonly phone: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly paper: 'letter' | 'a4';
  readonly accentColor: string;
}

/** Founds a company: its first member, its counters and its chart of accounts are made with it. Gives its id. */
export async function createCompany(
  services: Services,
  founder: Actor,
  details: CompanyDetails & { readonly currency: string; readonly sample: boolean },
): Promise<string> {
  const id = services.newId();
  await withCompany(services.database, id, async (tx) => {
    await insertCompany(
      tx,
      {
        id,
        name: details.name,
        address: details.address,
        email: details.email,
        phone: details.phone,
        currency: details.currency,
        exponent: currencyExponent(details.currency),
        time_zone: details.timeZone,
        locale: details.locale,
        paper: details.paper,
        accent_color: details.accentColor,
        logo_sha256: null,
        invoice_number_pattern: 'INV-{0000}',
        estimate_number_pattern: 'EST-{0000}',
        payment_terms_days: 30,
        estimate_terms: '',
        invoice_footer: '',
        closed_through: null,
        sample: details.sample,
        created_at: services.now(),
      },
      founder.id,
    );
    await insertChart(
      tx,
      id,
      chart.map((account) => ({ ...account, id: services.newId() })),
    );
  });
  return id;
}
