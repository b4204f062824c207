import { isZero } from '#documents/is-zero.ts';
import type {
  ElectronicDocument,
  ElectronicDocumentLine,
  ElectronicDocumentTax,
  ElectronicParty,
} from './electronic-document.ts';
import { type Xml, xml } from './xml.ts';

const namespaces = {
  'xmlns:rsm': 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100',
  'xmlns:ram': 'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100',
  'xmlns:udt': 'urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100',
  'xmlns:qdt': 'urn:un:unece:uncefact:data:standard:QualifiedDataType:100',
};

/** UNTDID 1001: a commercial invoice, a credit note. */
const typeCodes = { invoice: '380', credit_note: '381' } as const;
/** UNTDID 4461: told in words, by credit transfer, by credit transfer within SEPA (in euro to an IBAN). */
const means = { inWords: '1', transfer: '30', sepa: '58' } as const;
/** A VAT number has its country in front; Greece writes EL. */
const vatNumber = /^[A-Z]{2}[0-9A-Z+*]{2,13}$/;

const date = (name: string, day: string, prefix: 'udt' | 'qdt' = 'udt') =>
  xml(name, xml(`${prefix}:DateTimeString`, day.replaceAll('-', ''), { format: '102' }));

const plain = (number: string) => number.replaceAll(/[\s.-]/g, '').toUpperCase();

const taxNumbers = ({ taxNumber }: ElectronicParty, isSeller: boolean, isSubject: boolean) => {
  // Who says that nothing is subject to tax names no VAT number.
  if (taxNumber === null || !isSubject) return null;
  const registered = (id: string, schemeID: 'VA' | 'FC') =>
    xml('ram:SpecifiedTaxRegistration', xml('ram:ID', id, { schemeID }));
  if (vatNumber.test(plain(taxNumber))) return registered(plain(taxNumber), 'VA');
  return isSeller ? registered(taxNumber, 'FC') : null;
};

const address = ({ addressLines, country }: ElectronicParty) => {
  const [one = null, two = null, ...more] = addressLines;
  const line = (name: string, text: string | null) => (text === null ? null : xml(name, text));
  return xml('ram:PostalTradeAddress', [
    line('ram:LineOne', one),
    line('ram:LineTwo', two),
    line('ram:LineThree', more.length > 0 ? more.join(', ') : null),
    xml('ram:CountryID', country),
  ]);
};

const seller = (doc: ElectronicDocument, isSubject: boolean) => {
  const { seller: party } = doc;
  const reached = (name: string, inner: string, text: string | null) =>
    text === null ? null : xml(name, xml(inner, text));
  return xml('ram:SellerTradeParty', [
    party.taxNumber === null ? null : xml('ram:ID', party.taxNumber),
    xml('ram:Name', party.name),
    party.phone === null && party.email === null
      ? null
      : xml('ram:DefinedTradeContact', [
          xml('ram:PersonName', party.name),
          reached('ram:TelephoneUniversalCommunication', 'ram:CompleteNumber', party.phone),
          reached('ram:EmailURIUniversalCommunication', 'ram:URIID', party.email),
        ]),
    address(party),
    taxNumbers(party, true, isSubject),
  ]);
};

const buyer = ({ buyer: party }: ElectronicDocument, isSubject: boolean) =>
  xml('ram:BuyerTradeParty', [
    xml('ram:Name', party.name),
    // A number that is no VAT number is that of a register.
    party.taxNumber === null || vatNumber.test(plain(party.taxNumber))
      ? null
      : xml('ram:SpecifiedLegalOrganization', xml('ram:ID', party.taxNumber)),
    address(party),
    taxNumbers(party, false, isSubject),
  ]);

const category = ({ category: code, rate }: Pick<ElectronicDocumentLine, 'category' | 'rate'>) => [
  xml('ram:TypeCode', 'VAT'),
  xml('ram:CategoryCode', code),
  rate === null ? null : xml('ram:RateApplicablePercent', rate),
];

const lineItem = (line: ElectronicDocumentLine, index: number) =>
  xml('ram:IncludedSupplyChainTradeLineItem', [
    xml('ram:AssociatedDocumentLineDocument', xml('ram:LineID', String(index + 1))),
    xml('ram:SpecifiedTradeProduct', xml('ram:Name', line.name)),
    xml(
      'ram:SpecifiedLineTradeAgreement',
      xml('ram:NetPriceProductTradePrice', xml('ram:ChargeAmount', line.price)),
    ),
    xml('ram:SpecifiedLineTradeDelivery', xml('ram:BilledQuantity', line.quantity, { unitCode: 'C62' })),
    xml('ram:SpecifiedLineTradeSettlement', [
      xml('ram:ApplicableTradeTax', category(line)),
      xml('ram:SpecifiedTradeSettlementLineMonetarySummation', xml('ram:LineTotalAmount', line.net)),
    ]),
  ]);

const breakdown = (tax: ElectronicDocumentTax) =>
  xml('ram:ApplicableTradeTax', [
    xml('ram:CalculatedAmount', tax.tax),
    xml('ram:TypeCode', 'VAT'),
    tax.reason === null ? null : xml('ram:ExemptionReason', tax.reason),
    xml('ram:BasisAmount', tax.base),
    xml('ram:CategoryCode', tax.category),
    tax.rate === null ? null : xml('ram:RateApplicablePercent', tax.rate),
  ]);

const allowance = (tax: ElectronicDocumentTax): Xml | null =>
  isZero(tax.allowance)
    ? null
    : xml('ram:SpecifiedTradeAllowanceCharge', [
        xml('ram:ChargeIndicator', xml('udt:Indicator', 'false')),
        xml('ram:ActualAmount', tax.allowance),
        xml('ram:Reason', tax.allowanceReason),
        xml('ram:CategoryTradeTax', category(tax)),
      ]);

const summation = ({ totals, currency }: ElectronicDocument) =>
  xml('ram:SpecifiedTradeSettlementHeaderMonetarySummation', [
    xml('ram:LineTotalAmount', totals.lines),
    isZero(totals.allowance) ? null : xml('ram:AllowanceTotalAmount', totals.allowance),
    xml('ram:TaxBasisTotalAmount', totals.net),
    xml('ram:TaxTotalAmount', totals.tax, { currencyID: currency }),
    xml('ram:GrandTotalAmount', totals.total),
    isZero(totals.prepaid) ? null : xml('ram:TotalPrepaidAmount', totals.prepaid),
    xml('ram:DuePayableAmount', totals.payable),
  ]);

// Terms BG-16 and BG-17: how to pay, and the account to pay to.
const paymentMeans = ({ bankAccount: account, paymentInstructions, currency }: ElectronicDocument) => {
  if (account === null && paymentInstructions === null) return null;
  const told = (name: string, text: string | undefined) => (text ? xml(name, text) : null);
  const transfer = account?.iban && currency === 'EUR' ? means.sepa : means.transfer;
  return xml('ram:SpecifiedTradeSettlementPaymentMeans', [
    xml('ram:TypeCode', account === null ? means.inWords : transfer),
    told('ram:Information', paymentInstructions ?? undefined),
    account &&
      xml('ram:PayeePartyCreditorFinancialAccount', [
        told('ram:IBANID', account.iban),
        told('ram:AccountName', account.holder),
        told('ram:ProprietaryID', account.accountNumber),
      ]),
    account?.bic
      ? xml('ram:PayeeSpecifiedCreditorFinancialInstitution', xml('ram:BICID', account.bic))
      : null,
  ]);
};

const settlement = (doc: ElectronicDocument) =>
  xml('ram:ApplicableHeaderTradeSettlement', [
    xml('ram:PaymentReference', doc.number),
    xml('ram:InvoiceCurrencyCode', doc.currency),
    paymentMeans(doc),
    ...doc.taxes.map(breakdown),
    doc.period === null
      ? null
      : xml('ram:BillingSpecifiedPeriod', [
          date('ram:StartDateTime', doc.period.from),
          date('ram:EndDateTime', doc.period.to),
        ]),
    ...doc.taxes.map(allowance),
    xml('ram:SpecifiedTradePaymentTerms', [
      xml('ram:Description', doc.terms),
      doc.dueDate === null ? null : date('ram:DueDateDateTime', doc.dueDate),
    ]),
    summation(doc),
    doc.corrects === null
      ? null
      : xml('ram:InvoiceReferencedDocument', [
          xml('ram:IssuerAssignedID', doc.corrects.number),
          date('ram:FormattedIssueDateTime', doc.corrects.date, 'qdt'),
        ]),
  ]);

/**
 * An invoice or credit note as EN 16931 says it, in the syntax of UN/CEFACT that Factur-X and ZUGFeRD attach to a PDF.
 * The same values give the same text.
 */
export const writeElectronicInvoice = (doc: ElectronicDocument): string => {
  const isSubject = doc.taxes.every((tax) => tax.category !== 'O');
  const head = xml('rsm:ExchangedDocument', [
    xml('ram:ID', doc.number),
    xml('ram:TypeCode', typeCodes[doc.kind]),
    date('ram:IssueDateTime', doc.date),
    doc.note === null ? null : xml('ram:IncludedNote', xml('ram:Content', doc.note)),
  ]);
  const root = xml(
    'rsm:CrossIndustryInvoice',
    [
      xml(
        'rsm:ExchangedDocumentContext',
        xml('ram:GuidelineSpecifiedDocumentContextParameter', xml('ram:ID', 'urn:cen.eu:en16931:2017')),
      ),
      head,
      xml('rsm:SupplyChainTradeTransaction', [
        ...doc.lines.map(lineItem),
        xml('ram:ApplicableHeaderTradeAgreement', [
          seller(doc, isSubject),
          buyer(doc, isSubject),
          xml('ram:ContractReferencedDocument', xml('ram:IssuerAssignedID', doc.contractNumber)),
        ]),
        xml('ram:ApplicableHeaderTradeDelivery', null),
        settlement(doc),
      ]),
    ],
    namespaces,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.written}\n`;
};
