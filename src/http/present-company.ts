import type { z } from 'zod';
import type { CompanyRow } from '#db/companies.ts';
import type { company } from '#endpoints/company.ts';

type Shown = z.output<typeof company>;

export function presentCompany(row: CompanyRow, today: string): Shown {
  return {
    id: row.id,
    name: row.name,
    address: row.address,
    email: row.email,
    phone: row.phone,
    timeZone: row.time_zone,
    locale: row.locale,
    paper: row.paper as 'letter' | 'a4',
    accentColor: row.accent_color,
    invoiceNumberPattern: row.invoice_number_pattern,
    estimateNumberPattern: row.estimate_number_pattern,
    paymentTermsDays: row.payment_terms_days,
    estimateTerms: row.estimate_terms,
    invoiceFooter: row.invoice_footer,
    printsBillingTerms: row.prints_billing_terms,
    wholeAmounts: row.whole_amounts,
    taxRounding: row.tax_rounding as Shown['taxRounding'],
    billWord: row.bill_word as Shown['billWord'],
    retainageWord: row.retainage_word as Shown['retainageWord'],
    changeOrderWord: row.change_order_word as Shown['changeOrderWord'],
    country: row.country,
    taxNumber: row.tax_number,
    paymentInstructions: row.payment_instructions,
    bankAccount: {
      holder: row.bank_holder,
      iban: row.bank_iban,
      accountNumber: row.bank_account_number,
      routingNumber: row.bank_routing_number,
      bic: row.bank_bic,
      bankName: row.bank_name,
    },
    documentFooter: row.document_footer,
    currency: row.currency,
    exponent: row.exponent,
    sample: row.sample,
    hasLogo: row.logo_sha256 !== null,
    closedThrough: row.closed_through,
    today,
  };
}
