import type { Amount } from './amount.ts';
import { applicationSummary, applicationTable } from './application-table.ts';
import { barSheet } from './bar-sheet.ts';
import { baseSheet } from './base-sheet.ts';
import { datesIn } from './dates-in.ts';
import { electronicDocumentOf } from './e-invoice/electronic-document-of.ts';
import { type Figures, figuresIn } from './figures.ts';
import type { InvoiceDocument } from './invoice-document.ts';
import { isZero } from './is-zero.ts';
import { negated } from './negated.ts';
import { paymentText } from './payment-text.ts';
import type { Sheet, SheetBar, SheetFact, SheetRow, SheetTable, SheetText } from './sheet.ts';
import { taxNote } from './tax-note.ts';
import { words } from './words.ts';
import { wordsOf } from './words-of.ts';

export type InvoiceSheet = Sheet & {
  readonly heading: string;
  readonly facts: readonly SheetFact[];
  readonly headline: SheetFact & { readonly note: string };
  readonly table: SheetTable;
  /** Whether its table needs the long side of the paper. */
  readonly flipped: boolean;
  readonly summaryTitle: string;
  readonly summary: readonly SheetFact[];
  readonly totals: readonly SheetFact[];
  readonly grandTotal: SheetFact;
  readonly texts: readonly SheetText[];
  readonly contractTitle: string;
  readonly contract: readonly SheetFact[];
  readonly held: string | null;
  readonly bar: SheetBar;
  /** What the attached invoice is called by readers that list attachments; null where there is none. */
  readonly attachment: string | null;
};

const table = (doc: InvoiceDocument, figures: Figures): SheetTable => {
  const cells = (description: string, row: InvoiceDocument['totals']) => [
    description,
    figures.inTable(row.scheduled),
    figures.inTable(row.previous),
    figures.inTable(row.thisPeriod),
    figures.inTable(row.toDate),
    row.percentToDate === null ? '' : isZero(row.percentToDate) ? '–' : figures.percent(row.percentToDate),
  ];
  const rows = doc.lines.flatMap((line, index): SheetRow[] => {
    const row: SheetRow = { kind: 'line', cells: cells(line.description, line) };
    const opensSection = line.section !== null && line.section !== doc.lines[index - 1]?.section;
    return opensSection ? [{ kind: 'section', name: line.section }, row] : [row];
  });
  const figure = (label: string) => ({ label, kind: 'figure', wide: false }) as const;
  return {
    columns: [
      { label: words.description, kind: 'words', wide: true },
      figure(words.scheduled),
      figure(words.previous),
      { label: words.thisPeriod, kind: 'strong-figure', wide: false },
      figure(words.toDate),
      figure(words.percent),
    ],
    rows: [...rows, { kind: 'total', cells: cells(words.total, doc.totals) }],
  };
};

const drawTable = (doc: InvoiceDocument, figures: Figures): SheetTable => ({
  columns: [
    { label: words.description, kind: 'words', wide: true },
    { label: words.amount, kind: 'strong-figure', wide: false },
  ],
  rows: [
    ...doc.draws.map(
      ({ label, amount }): SheetRow => ({ kind: 'line', cells: [label, figures.inTable(amount)] }),
    ),
    { kind: 'total', cells: [words.total, figures.inTable(doc.gross)] },
  ],
});

const heldBackTable = (
  parts: readonly { readonly description: string; readonly amount: Amount }[],
  figures: Figures,
): SheetTable => ({
  columns: [
    { label: words.description, kind: 'words', wide: true },
    { label: words.billWithheld, kind: 'strong-figure', wide: false },
  ],
  rows: parts.map(({ description, amount }) => ({
    kind: 'line',
    cells: [description, figures.inTable(amount)],
  })),
});

// Where tax waits for what is held, the price and the tax of the whole work stand below the sums: they are no part of them.
const fullPrice = ({ fullPrice: whole }: InvoiceDocument, figures: Figures): SheetText[] =>
  whole === null
    ? []
    : [
        {
          label: words.wholeWork,
          value: '',
          facts: [
            { label: words.fullPrice, value: figures.inText(whole.total) },
            { label: words.fullTax, value: figures.inText(whole.tax) },
          ],
        },
      ];

const totals = (doc: InvoiceDocument, figures: Figures): SheetFact[] => {
  if (doc.heldBack) return [{ label: words.offBalance, value: figures.inTable(negated(doc.withheld)) }];
  const { credit } = doc;
  const own = wordsOf(doc.words);
  const given = credit ? negated : (amount: Amount) => amount;
  const work = doc.application ? words.grossOfApplication : words.gross;
  const gross = doc.pricesIncludeTax && doc.taxes.length > 0 ? words.withItsTax(work) : work;
  const rate = doc.retainageRate && !credit ? figures.percent(doc.retainageRate) : null;
  const withheld = credit ? own.withheldBack : rate ? own.withheldAt(rate) : own.withheld;
  return [
    { label: credit ? words.grossCredited : gross, value: figures.inTable(given(doc.gross)) },
    ...doc.taxes.map((tax) => ({
      label: doc.pricesIncludeTax
        ? words.taxInPrices(tax.name, figures.percent(tax.rate))
        : words.tax(tax.name, figures.percent(tax.rate), figures.inTable(given(tax.base))),
      value: figures.inTable(given(tax.amount)),
    })),
    ...(isZero(doc.releasedByChange)
      ? []
      : [{ label: own.releasedByChange, value: figures.inTable(doc.releasedByChange) }]),
    ...(isZero(doc.withheld) || !isZero(doc.releasedByChange)
      ? []
      : [{ label: withheld, value: figures.inTable(negated(given(doc.withheld))) }]),
    ...(isZero(doc.released) ? [] : [{ label: own.released, value: figures.inTable(doc.released) }]),
    ...(isZero(doc.recouped)
      ? []
      : [{ label: words.recouped, value: figures.inTable(negated(given(doc.recouped))) }]),
  ];
};

const facts = (doc: InvoiceDocument, day: (day: string) => string): SheetFact[] => [
  { label: words.date, value: day(doc.date) },
  ...(doc.credit ? [] : [{ label: words.dueDate, value: day(doc.dueDate) }]),
  ...(doc.credit?.number
    ? [{ label: doc.heldBack ? words.heldBackFrom : words.creditedInvoice, value: doc.credit.number }]
    : []),
  ...(doc.terms && !doc.credit ? [{ label: words.terms, value: doc.terms }] : []),
  ...(doc.applicationNumber ? [{ label: wordsOf(doc.words).application, value: doc.applicationNumber }] : []),
  ...(doc.application?.period
    ? [
        {
          label: words.period,
          value: words.periodOf(day(doc.application.period.from), day(doc.application.period.to)),
        },
      ]
    : []),
  { label: words.estimate, value: doc.estimateNumber },
];

const tableOf = (doc: InvoiceDocument, figures: Figures): SheetTable => {
  if (doc.application) return applicationTable(doc.application, figures, wordsOf(doc.words), false);
  if (doc.heldBack) return heldBackTable(doc.heldBack, figures);
  return doc.draws.length > 0 ? drawTable(doc, figures) : table(doc, figures);
};

const stamps = {
  draft: { stamp: words.draftStamp, struck: false, remarks: [words.draftNote] },
  issued: { stamp: null, struck: false, remarks: [] },
  void: { stamp: words.voidStamp, struck: true, remarks: [words.voidNote] },
} as const;

/** Writes a progress invoice out as its template prints it. */
export const invoiceSheet = (doc: InvoiceDocument): InvoiceSheet => {
  const figures = figuresIn(doc.locale, doc.currency);
  const day = datesIn(doc.locale);
  const own = wordsOf(doc.words);
  const kind = doc.heldBack ? own.heldBack : doc.credit ? words.creditNote : words.invoice;
  const name = doc.number === null ? words.draftInvoice : `${kind} ${doc.number}`;
  const due = figures.inText(doc.credit ? negated(doc.due) : doc.due);
  const untaxed = taxNote(doc);
  const dueLabel = doc.heldBack ? words.heldBackTotal : doc.credit ? words.creditTotal : words.amountDue;
  return {
    ...baseSheet(doc, {
      name,
      title: `${name}, ${doc.estimateTitle}`,
      day: doc.date,
      customerLabel: words.billTo,
      ...stamps[doc.state],
    }),
    heading: doc.heading ? `${doc.estimateTitle}: ${doc.heading}` : doc.estimateTitle,
    facts: facts(doc, day),
    headline: {
      label: dueLabel,
      value: due,
      note: doc.state === 'issued' && !doc.credit ? words.dueBy(day(doc.dueDate)) : '',
    },
    table: tableOf(doc, figures),
    flipped: doc.application !== null,
    summaryTitle: own.applicationSummary,
    summary: doc.application ? applicationSummary(doc.application, figures, own) : [],
    totals: totals(doc, figures),
    grandTotal: { label: dueLabel, value: due },
    texts: [
      ...fullPrice(doc, figures),
      ...(doc.credit?.reason ? [{ label: words.creditReason, value: doc.credit.reason }] : []),
      ...(doc.heldBack ? [{ label: own.retainage, value: words.heldBackText }] : []),
      ...(isZero(doc.stillToWithhold) || doc.heldBack
        ? []
        : [{ label: own.retainage, value: words.stillToWithhold(figures.inText(doc.stillToWithhold)) }]),
      ...(untaxed ? [{ label: words.taxed, value: untaxed }] : []),
      ...(doc.state === 'void' || doc.credit ? [] : paymentText(doc, doc.number)),
      ...(doc.memo ? [{ label: words.notes, value: doc.memo }] : []),
    ],
    contractTitle: words.contractSummary,
    contract: [
      { label: words.contractSum, value: figures.inText(doc.contract.contractSum) },
      { label: words.billedToDate, value: figures.inText(doc.contract.billedToDate) },
      ...(doc.advanceBalance === null
        ? []
        : [{ label: words.advanceBalance, value: figures.inText(doc.advanceBalance) }]),
    ],
    held: isZero(doc.contract.retainageHeld) ? null : words.held(figures.inText(doc.contract.retainageHeld)),
    bar: barSheet(doc.contract, figures, own),
    attachment: electronicDocumentOf(doc) ? words.attachment(name) : null,
  };
};
