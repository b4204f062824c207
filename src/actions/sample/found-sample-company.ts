import type { Acting, Actor } from '#actions/acting.ts';
import { createCompany } from '#actions/create-company.ts';
import { createCustomer } from '#actions/create-customer.ts';
import { createTaxRate } from '#actions/create-tax-rate.ts';
import { refused, settle } from '#actions/refused.ts';
import type { Services } from '#actions/services.ts';
import { setLogo } from '#actions/set-logo.ts';
import { updateCompany } from '#actions/update-company.ts';
import { NO_BANK_ACCOUNT } from '#core/bank/bank-account.ts';
import { parsePercent } from '#core/money/parse-percent.ts';
import { loadCompanyProfile } from '#db/companies.ts';
import { withCompany } from '#db/company.ts';
import { sampleCustomers } from './sample-customers.ts';
import { sampleLogo } from './sample-logo.ts';
import type { SampleWorld } from './sample-world.ts';

const DETAILS = {
  name: 'Harbor & Pine Builders',
  address: '41 Commercial Wharf\nPortland, ME 04101',
  email: 'office@harborandpine.example',
  phone: '(207) 555-0142',
  timeZone: 'America/New_York',
  locale: 'en-US',
  paper: 'letter',
  accentColor: '#2f5d50',
} as const;

const DEFAULTS = {
  invoiceNumberPattern: 'INV-{0000}',
  estimateNumberPattern: 'EST-{0000}',
  paymentTermsDays: 30,
  estimateTerms: 'Work not named here is priced separately.',
  invoiceFooter: 'Thank you for building with us.',
  country: 'US',
  taxNumber: '01-0042315',
  paymentInstructions: 'By check, or by transfer. Please quote the invoice number.',
  bankAccount: {
    ...NO_BANK_ACCOUNT,
    holder: 'Harbor & Pine Builders',
    accountNumber: '0042315',
    routingNumber: '123456780',
    bankName: 'Harbor Savings',
  },
  documentFooter: 'Registered in Maine, charter no. 20140042 D',
};

/** Founds the sample company for somebody: what it says of itself. Gives it with that person acting for it. */
export async function foundSampleCompany(services: Services, founder: Actor): Promise<Acting> {
  const id = await createCompany(services, founder, { ...DETAILS, currency: 'USD', sample: true });
  const company = await withCompany(services.database, id, (tx) => loadCompanyProfile(tx, id));
  if (!company) throw refused('not_found', { what: 'company' });
  const today = services.today(company.timeZone);
  return { company, actor: founder, role: 'admin', today, key: null };
}

/** Gives the sample company its logo, its terms, its tax rate and its customers. */
export async function furnishSampleCompany(services: Services, acting: Acting): Promise<SampleWorld> {
  await updateCompany(services, acting, { ...DETAILS, ...DEFAULTS });
  await setLogo(services, acting, sampleLogo);
  const taxRateId = await createTaxRate(services, acting, {
    name: 'Maine sales tax',
    rate: settle(parsePercent('5.5')),
    isDefault: true,
  });
  const customers = new Map<string, string>();
  for (const customer of sampleCustomers)
    customers.set(customer.name, await createCustomer(services, acting, customer));
  return {
    services,
    acting,
    taxRateId,
    customers,
    estimates: new Map(),
    bills: new Map(),
    payments: new Map(),
  };
}
