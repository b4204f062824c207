import { baseSheet } from './base-sheet.ts';
import { datesIn } from './dates-in.ts';
import { type Figures, figuresIn } from './figures.ts';
import { isZero } from './is-zero.ts';
import { negated } from './negated.ts';
import type { PaperSheet } from './paper-sheet.ts';
import type { ReceiptAllocation, ReceiptDocument } from './receipt-document.ts';
import type { SheetRow, SheetTable } from './sheet.ts';
import { words } from './words.ts';

const table = (doc: ReceiptDocument, figures: Figures, day: (day: string) => string): SheetTable => {
  const marked = doc.allocations.some(({ takenBack }) => takenBack);
  const row = ({ invoiceNumber, contract, on, amount, takenBack }: ReceiptAllocation): SheetRow => ({
    kind: takenBack || doc.reversedOn !== null ? 'void' : 'line',
    cells: [
      invoiceNumber,
      contract,
      day(on),
      figures.inTable(amount),
      ...(marked ? [takenBack ? words.receipt.takenBack : ''] : []),
    ],
  });
  return {
    columns: [
      { label: words.bill, kind: 'words', wide: false },
      { label: words.contract, kind: 'words', wide: true },
      { label: words.receipt.appliedOn, kind: 'words', wide: false },
      { label: words.amount, kind: 'strong-figure', wide: false },
      ...(marked ? [{ label: words.status, kind: 'words', wide: false } as const] : []),
    ],
    rows: doc.allocations.map(row),
  };
};

/** Writes a receipt out as its template prints it. */
export const receiptSheet = (doc: ReceiptDocument): PaperSheet => {
  const figures = figuresIn(doc.locale, doc.currency);
  const day = datesIn(doc.locale);
  const said = words.receipt.kinds[doc.kind];
  const name = `${said.title} ${doc.number}`;
  // What counts of a payment is what it paid, of an advance what is left.
  const [less, total] = doc.kind === 'advance' ? [doc.applied, doc.unapplied] : [doc.unapplied, doc.applied];
  return {
    ...baseSheet(doc, {
      name,
      title: `${name}, ${doc.customer.name}`,
      day: doc.receivedOn,
      stamp: doc.reversedOn === null ? null : words.receipt.reversedStamp,
      struck: doc.reversedOn !== null,
      customerLabel: said.customer,
      remarks: doc.reversedOn === null ? [] : [words.receipt.reversed(day(doc.reversedOn))],
    }),
    // Money comes from a customer and may pay for several jobs.
    site: null,
    heading: said.heading,
    facts: [
      { label: words.date, value: day(doc.receivedOn) },
      { label: words.receipt.method, value: words.receipt.methods[doc.method] },
      ...(doc.reference ? [{ label: words.receipt.reference, value: doc.reference }] : []),
      ...(doc.contract ? [{ label: words.contract, value: doc.contract }] : []),
    ],
    headline: { label: said.amount, value: figures.inText(doc.amount), note: '' },
    parts: [{ title: null, table: table(doc, figures, day), none: said.none }],
    totals: [
      { label: said.amount, value: figures.inTable(doc.amount) },
      ...(isZero(less) ? [] : [{ label: said.less, value: figures.inTable(negated(less)) }]),
    ],
    grandTotal: { label: said.total, value: figures.inText(total) },
    texts: doc.memo ? [{ label: words.notes, value: doc.memo }] : [],
    acceptance: null,
  };
};
