import { isPending } from '#core/change-orders/is-pending.ts';
import { baseSheet } from './base-sheet.ts';
import type { ChangeOrderDocument } from './change-order-document.ts';
import { datesIn } from './dates-in.ts';
import { type Figures, figuresIn } from './figures.ts';
import { isZero } from './is-zero.ts';
import type { PaperSheet } from './paper-sheet.ts';
import type { SheetTable } from './sheet.ts';
import { words } from './words.ts';
import { wordsOf } from './words-of.ts';

const stamps = {
  draft: words.draftStamp,
  sent: null,
  approved: null,
  rejected: null,
  void: words.voidStamp,
} as const;

const table = (doc: ChangeOrderDocument, figures: Figures): SheetTable => ({
  columns: [
    { label: words.description, kind: 'words', wide: true },
    { label: words.quantity, kind: 'figure', wide: false },
    { label: words.unit, kind: 'words', wide: false },
    { label: words.unitPrice, kind: 'figure', wide: false },
    { label: words.amount, kind: 'strong-figure', wide: false },
  ],
  rows: [
    ...doc.lines.map(({ description, quantity, unit, unitPrice, amount }) => ({
      kind: 'line' as const,
      cells: [
        description,
        figures.quantity(quantity),
        unit ?? '',
        figures.unitPrice(unitPrice),
        figures.inTable(amount),
      ],
    })),
    ...(doc.lines.length > 0
      ? [{ kind: 'total' as const, cells: [words.netChange, '', '', '', figures.inTable(doc.net)] }]
      : []),
  ],
});

const decision = ({ decided, status }: ChangeOrderDocument, day: (day: string) => string) => {
  if (decided === null || (status !== 'approved' && status !== 'rejected')) return [];
  return [words.changeOrderDecided[status](day(decided.on), decided.by)];
};

/** Writes a change order out as its template prints it. */
export const changeOrderSheet = (doc: ChangeOrderDocument): PaperSheet => {
  const figures = figuresIn(doc.locale, doc.currency);
  const day = datesIn(doc.locale);
  const own = wordsOf(doc.words);
  const name = `${own.changeOrderTitle} ${doc.number}`;
  const isOpen = isPending(doc);
  const decided = decision(doc, day);
  const sums = [
    { label: words.contractSumBefore, value: figures.inTable(doc.sumBefore) },
    { label: words.additions, value: figures.inTable(doc.additions) },
    ...(isZero(doc.deductions) ? [] : [{ label: words.deductions, value: figures.inTable(doc.deductions) }]),
  ];
  return {
    ...baseSheet(doc, {
      name,
      title: `${name}, ${doc.title}`,
      day: doc.date,
      stamp: stamps[doc.status],
      struck: doc.status === 'void',
      customerLabel: words.preparedFor,
      remarks: decided,
    }),
    heading: doc.title,
    facts: [
      // Approved in spring and dated in summer it would contradict itself: once it is decided, that day counts.
      ...(decided.length > 0 ? [] : [{ label: words.date, value: day(doc.date) }]),
      { label: words.contract, value: `${doc.estimateNumber} ${doc.estimateTitle}` },
      { label: words.status, value: words.changeOrderState[doc.status] },
      ...(doc.scheduleDays === 0 ? [] : [{ label: words.scheduleDays, value: words.days(doc.scheduleDays) }]),
    ],
    headline: {
      label: words.netChange,
      value: figures.inText(doc.net),
      note: doc.pricesIncludeTax ? words.includingTax : words.beforeTax,
    },
    parts: [{ title: null, table: table(doc, figures), none: words.noLines }],
    totals: sums,
    grandTotal: {
      label: doc.status === 'approved' ? words.contractSumToDate : words.contractSumWithIt,
      value: figures.inText(doc.sumAfter),
    },
    texts: [{ label: words.reason, value: doc.reason }],
    acceptance: isOpen
      ? {
          title: words.acceptance,
          text: own.changeOrderAcceptance,
          blanks: [words.signature, words.signerName, words.date],
        }
      : null,
  };
};
