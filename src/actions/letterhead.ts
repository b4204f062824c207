import type { Parties } from '#db/parties.ts';
import type { Letterhead, Logo } from '#documents/letterhead.ts';

const linesOf = (address: string): readonly string[] =>
  address.split('\n').filter((line) => line.trim() !== '');

/** Company and customer at the top of a document. */
export function letterhead(parties: Parties, logo: Logo | null): Letterhead {
  return {
    company: {
      name: parties.companyName,
      addressLines: linesOf(parties.companyAddress),
      email: parties.companyEmail || null,
      phone: parties.companyPhone || null,
      country: parties.companyCountry || null,
      taxNumber: parties.companyTaxNumber || null,
      logo,
      accentColour: parties.accentColor,
    },
    customer: {
      name: parties.customerName,
      addressLines: linesOf(parties.customerAddress),
      siteLines: linesOf(parties.customerSite ?? ''),
      contact: parties.customerContact,
      // Most customers are where the company is, and nobody types that.
      country: parties.customerCountry || parties.companyCountry || null,
      taxNumber: parties.customerTaxNumber || null,
    },
    paymentInstructions: parties.paymentInstructions || null,
    bankAccount: parties.bankAccount ?? null,
    footer: parties.documentFooter || null,
    paper: parties.paper,
    locale: parties.locale,
    currency: parties.currency,
    words: {
      bill: parties.billWord ?? 'progress_invoice',
      retainage: parties.retainageWord ?? 'retainage',
      changeOrder: parties.changeOrderWord ?? 'change_order',
    },
  };
}
