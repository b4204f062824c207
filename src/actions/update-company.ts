import type { BankAccount } from '#core/bank/bank-account.ts';
import type { TaxTerms } from '#core/tax/tax-terms.ts';
import { updateCompanyRow } from '#db/companies.ts';
import { withCompany } from '#db/company.ts';
import { type Acting, demand } from './acting.ts';
import type { CompanyDetails } from './create-company.ts';
import type { Services } from './services.ts';

/** What new documents start from. */
export interface DocumentDefaults {
  readonly invoiceNumberPattern: string;
  readonly estimateNumberPattern: string;
  readonly paymentTermsDays: number;
  readonly estimateTerms: string;
  readonly invoiceFooter: string;
}

/** How documents are taxed and what things are called on them; what is left off stays as it is. */
export interface CompanyCustoms {
  readonly taxRounding?: TaxTerms['rounding'] | undefined;
  /** Whether estimates print the draw schedule and the terms of retainage. */
  readonly printsBillingTerms?: boolean | undefined;
  /** Whether applications for payment without cents are printed without them. */
  readonly wholeAmounts?: boolean | undefined;
  readonly billWord?: string | undefined;
  readonly retainageWord?: string | undefined;
  readonly changeOrderWord?: string | undefined;
  /** What an electronic invoice names the company by, how to pay, and the last line of every page. */
  readonly country?: string | undefined;
  readonly taxNumber?: string | undefined;
  readonly paymentInstructions?: string | undefined;
  readonly documentFooter?: string | undefined;
  readonly bankAccount?: BankAccount | undefined;
}

/** Changes what the company says of itself and what new documents start from; issued documents stay as printed. */
export async function updateCompany(
  services: Services,
  acting: Acting,
  details: CompanyDetails & DocumentDefaults & CompanyCustoms,
): Promise<void> {
  demand(acting, 'company.edit');
  await withCompany(services.database, acting.company.id, (tx) =>
    updateCompanyRow(tx, acting.company.id, {
      name: details.name,
      address: details.address,
      email: details.email,
      phone: details.phone,
      time_zone: details.timeZone,
      locale: details.locale,
      paper: details.paper,
      accent_color: details.accentColor,
      invoice_number_pattern: details.invoiceNumberPattern,
      estimate_number_pattern: details.estimateNumberPattern,
      payment_terms_days: details.paymentTermsDays,
      estimate_terms: details.estimateTerms,
      invoice_footer: details.invoiceFooter,
      ...(details.taxRounding && { tax_rounding: details.taxRounding }),
      ...(details.printsBillingTerms !== undefined && { prints_billing_terms: details.printsBillingTerms }),
      ...(details.wholeAmounts !== undefined && { whole_amounts: details.wholeAmounts }),
      ...(details.billWord && { bill_word: details.billWord }),
      ...(details.retainageWord && { retainage_word: details.retainageWord }),
      ...(details.changeOrderWord && { change_order_word: details.changeOrderWord }),
      ...onDocuments(details),
      ...(details.bankAccount && bankColumns(details.bankAccount)),
    }),
  );
}

function onDocuments({ country, taxNumber, paymentInstructions, documentFooter }: CompanyCustoms) {
  return {
    ...(country !== undefined && { country }),
    ...(taxNumber !== undefined && { tax_number: taxNumber }),
    ...(paymentInstructions !== undefined && { payment_instructions: paymentInstructions }),
    ...(documentFooter !== undefined && { document_footer: documentFooter }),
  };
}

function bankColumns({ holder, iban, accountNumber, routingNumber, bic, bankName }: BankAccount) {
  return {
    bank_holder: holder,
    bank_iban: iban,
    bank_account_number: accountNumber,
    bank_routing_number: routingNumber,
    bank_bic: bic,
    bank_name: bankName,
  };
}
