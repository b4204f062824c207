import { sql } from 'kysely';
import { type BankAccount, hasBankAccount } from '#core/bank/bank-account.ts';
import type { Tx } from './open.ts';

/** Company and customer as they stand on a document; what may be left off came later than the first documents. */
export interface Parties {
  readonly companyName: string;
  readonly companyAddress: string;
  readonly companyEmail: string;
  readonly companyPhone: string;
  readonly accentColor: string;
  readonly logoSha256: string | null;
  readonly paper: 'letter' | 'a4';
  readonly locale: string;
  readonly currency: string;
  readonly invoiceFooter: string;
  /** What the company calls things. */
  readonly billWord?: 'progress_invoice' | 'draw' | 'claim' | 'application';
  readonly retainageWord?: 'retainage' | 'retention' | 'holdback';
  readonly changeOrderWord?: 'change_order' | 'variation';
  /** Whether applications without cents are printed without them. */
  readonly wholeAmounts?: boolean;
  /** ISO 3166 ('DE') or empty; a customer's that is empty is the company's. */
  readonly companyCountry?: string;
  readonly companyTaxNumber?: string;
  readonly paymentInstructions?: string;
  readonly bankAccount?: BankAccount;
  /** The last line of every page. */
  readonly documentFooter?: string;
  readonly customerName: string;
  readonly customerAddress: string;
  /** The place of the job; empty where it was not told. */
  readonly customerSite?: string;
  readonly customerContact: string | null;
  readonly customerCountry?: string;
  readonly customerTaxNumber?: string;
}

/** Selects them from a company `c` and its customer `cu`. */
export const partyColumns = sql`c.name as "companyName", c.address as "companyAddress", c.email as "companyEmail",
  c.phone as "companyPhone", c.accent_color as "accentColor", c.logo_sha256 as "logoSha256", c.paper, c.locale, c.currency,
  c.invoice_footer as "invoiceFooter", c.bill_word as "billWord", c.retainage_word as "retainageWord",
  c.change_order_word as "changeOrderWord", c.whole_amounts as "wholeAmounts", c.country as "companyCountry",
  c.tax_number as "companyTaxNumber", c.payment_instructions as "paymentInstructions",
  jsonb_build_object('holder', c.bank_holder, 'iban', c.bank_iban, 'accountNumber', c.bank_account_number,
    'routingNumber', c.bank_routing_number, 'bic', c.bank_bic, 'bankName', c.bank_name) as "bankAccount",
  c.document_footer as "documentFooter", cu.name as "customerName", cu.billing_address as "customerAddress",
  cu.site_address as "customerSite", cu.country as "customerCountry", cu.tax_number as "customerTaxNumber",
  (select cc.name from customer_contact cc
    where cc.company_id = cu.company_id and cc.customer_id = cu.id and cc.is_primary) as "customerContact"`;

/** Of a row with more columns, those that a document keeps. */
export function partiesOf(row: Parties): Parties {
  return {
    companyName: row.companyName,
    companyAddress: row.companyAddress,
    companyEmail: row.companyEmail,
    companyPhone: row.companyPhone,
    accentColor: row.accentColor,
    logoSha256: row.logoSha256,
    paper: row.paper,
    locale: row.locale,
    currency: row.currency,
    invoiceFooter: row.invoiceFooter,
    ...(row.billWord && { billWord: row.billWord }),
    ...(row.retainageWord && { retainageWord: row.retainageWord }),
    ...(row.changeOrderWord && { changeOrderWord: row.changeOrderWord }),
    wholeAmounts: row.wholeAmounts ?? false,
    companyCountry: row.companyCountry ?? '',
    companyTaxNumber: row.companyTaxNumber ?? '',
    paymentInstructions: row.paymentInstructions ?? '',
    ...(row.bankAccount && hasBankAccount(row.bankAccount) && { bankAccount: row.bankAccount }),
    documentFooter: row.documentFooter ?? '',
    customerName: row.customerName,
    customerAddress: row.customerAddress,
    customerSite: row.customerSite ?? '',
    customerContact: row.customerContact,
    customerCountry: row.customerCountry ?? '',
    customerTaxNumber: row.customerTaxNumber ?? '',
  };
}

/** Company and customer as they are now, for a document that belongs to no contract; null where there is no such customer. */
export async function loadParties(tx: Tx, companyId: string, customerId: string): Promise<Parties | null> {
  const { rows } = await sql<Parties>`select ${partyColumns} from company c
    join customer cu on cu.company_id = c.id and cu.id = ${customerId} where c.id = ${companyId}`.execute(tx);
  return rows[0] ? partiesOf(rows[0]) : null;
}
