import { bankNumberLabel } from '#documents/bank-number-label.ts';
import { type Figures, figuresIn } from '#documents/figures.ts';
import type { InvoiceDocument } from '#documents/invoice-document.ts';
import { isZero } from '#documents/is-zero.ts';
import { taxNote } from '#documents/tax-note.ts';
import { words } from '#documents/words.ts';
import { wordsOf } from '#documents/words-of.ts';
import type { ElectronicDocument, ElectronicDocumentTax } from './electronic-document.ts';
import type { ElectronicFigures } from './electronic-figures.ts';

const reasonOf = ({ category }: Pick<ElectronicDocumentTax, 'category'>, doc: InvoiceDocument) => {
  switch (category) {
    case 'E':
      return taxNote(doc) ?? wordsOf(doc.words).electronic.untaxed;
    case 'AE':
      return taxNote(doc);
    case 'O':
      return wordsOf(doc.words).electronic.notSubject;
    default:
      return null;
  }
};

// Retainage stands here and in no amount: the invoice is for the whole work, and this says what of it is due when.
const termsOf = (doc: InvoiceDocument, electronic: ElectronicFigures, figures: Figures) => {
  const own = wordsOf(doc.words).electronic;
  const money = (amount: string) => `${doc.currency} ${figures.inTable(amount)}`;
  const { held, released, due } = electronic;
  if (doc.credit) {
    return [
      ...(isZero(held) ? [] : [own.heldOfCredit.replace('{amount}', money(held))]),
      own.credited.replace('{amount}', money(due)),
    ].join(' ');
  }
  return [
    ...(isZero(held) ? [] : [own.held.replace('{amount}', money(held))]),
    ...(isZero(released) ? [] : [own.released.replace('{amount}', money(released))]),
    own.due.replace('{amount}', money(due)).replace('{day}', doc.dueDate),
    ...(doc.terms ? [`${doc.terms}.`] : []),
  ].join(' ');
};

// The norm has no field for the number of a bank beside that of an account: it is said in words.
const instructionsOf = ({ paymentInstructions, bankAccount, company }: InvoiceDocument) => {
  const number = bankAccount?.routingNumber;
  const said = [
    ...(paymentInstructions ? [paymentInstructions] : []),
    ...(number ? [`${bankNumberLabel(company.country)}: ${number}`] : []),
    ...(bankAccount?.bankName ? [`${words.bank.bankName}: ${bankAccount.bankName}`] : []),
  ];
  return said.length > 0 ? said.join('\n') : null;
};

/** What an issued bill says electronically; null where its figures or its parties are not complete. */
export const electronicDocumentOf = (doc: InvoiceDocument): ElectronicDocument | null => {
  const { electronic, company, customer } = doc;
  if (!electronic || doc.number === null || company.country === null || customer.country === null)
    return null;
  const figures = figuresIn(doc.locale, doc.currency);
  const own = wordsOf(doc.words).electronic;
  return {
    kind: doc.credit ? 'credit_note' : 'invoice',
    number: doc.number,
    date: doc.date,
    currency: doc.currency,
    note: doc.credit?.reason || doc.heading,
    seller: {
      name: company.name,
      addressLines: company.addressLines,
      country: company.country,
      taxNumber: company.taxNumber,
      phone: company.phone,
      email: company.email,
    },
    buyer: {
      name: customer.name,
      addressLines: customer.addressLines,
      country: customer.country,
      taxNumber: customer.taxNumber,
    },
    contractNumber: doc.estimateNumber,
    period: doc.application?.period ?? null,
    paymentInstructions: doc.credit ? null : instructionsOf(doc),
    bankAccount: doc.credit ? null : doc.bankAccount,
    terms: termsOf(doc, electronic, figures),
    dueDate: doc.credit ? null : doc.dueDate,
    corrects: electronic.corrects,
    lines: electronic.lines.map((line) =>
      line.kind === 'release' ? { ...line, name: own.releaseLine } : line,
    ),
    taxes: electronic.taxes.map((tax) => ({
      ...tax,
      allowanceReason: own.allowance,
      reason: reasonOf(tax, doc),
    })),
    totals: electronic.totals,
  };
};
