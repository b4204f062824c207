import { baseSheet } from './base-sheet.ts';
import { datesIn } from './dates-in.ts';
import type {
  EstimateDocument,
  EstimateDocumentChangeOrder,
  EstimateDocumentLine,
} from './estimate-document.ts';
import { type Figures, figuresIn } from './figures.ts';
import type { Sheet, SheetColumn, SheetFact, SheetRow, SheetTable } from './sheet.ts';
import { taxNote } from './tax-note.ts';
import { words } from './words.ts';
import { wordsOf } from './words-of.ts';

export type EstimateSheet = Sheet & {
  readonly heading: string;
  readonly facts: readonly SheetFact[];
  readonly headline: SheetFact & { readonly note: string };
  readonly table: SheetTable;
  readonly changeOrdersTitle: string;
  readonly changeOrders: SheetTable | null;
  readonly drawsTitle: string;
  readonly draws: SheetTable | null;
  readonly totals: readonly SheetFact[];
  readonly grandTotal: SheetFact;
  readonly texts: readonly SheetFact[];
  readonly acceptance: {
    readonly title: string;
    readonly text: string;
    readonly blanks: readonly string[];
  } | null;
};

const column = (label: string, kind: SheetColumn['kind'], wide = false): SheetColumn => ({
  label,
  kind,
  wide,
});

/** Which lines are taxed is worth a column only where some are and some are not. */
const isMixed = (lines: readonly EstimateDocumentLine[]) =>
  lines.some((line) => line.taxed) && lines.some((line) => !line.taxed);

const table = (doc: EstimateDocument, figures: Figures): SheetTable => {
  const marksTax = isMixed(doc.sections.flatMap((section) => section.lines));
  const line = (line: EstimateDocumentLine): SheetRow => ({
    kind: 'line',
    cells: [
      line.description,
      line.quantity === null ? '' : figures.quantity(line.quantity),
      line.unit ?? '',
      line.unitPrice === null ? '' : figures.unitPrice(line.unitPrice),
      ...(marksTax ? [line.taxed ? words.taxedMark : ''] : []),
      figures.inTable(line.amount),
    ],
  });
  const rows = doc.sections.flatMap((section): SheetRow[] => {
    const lines = section.lines.map(line);
    if (section.name === null) return lines;
    const blanks = marksTax ? ['', '', '', ''] : ['', '', ''];
    const subtotal = [words.sectionTotal(section.name), ...blanks, figures.inTable(section.subtotal)];
    return [{ kind: 'section', name: section.name }, ...lines, { kind: 'subtotal', cells: subtotal }];
  });
  return {
    columns: [
      column(words.description, 'words', true),
      column(words.quantity, 'figure'),
      column(words.unit, 'words'),
      column(words.unitPrice, 'figure'),
      ...(marksTax ? [column(words.taxed, 'words')] : []),
      column(words.amount, 'figure'),
    ],
    rows,
  };
};

const amountLabel = ({ taxes, pricesIncludeTax }: EstimateDocument): string => {
  if (taxes.length === 0) return words.amount;
  return pricesIncludeTax ? words.amountWithTax : words.amountBeforeTax;
};

const drawTable = (
  doc: EstimateDocument,
  figures: Figures,
  day: (day: string) => string,
): SheetTable | null => {
  if (doc.draws.length === 0) return null;
  const rows = doc.draws.map(
    ({ name, milestone, targetDate, amount }, index): SheetRow => ({
      kind: 'line',
      cells: [
        words.draw(String(index + 1), name),
        milestone ?? '',
        targetDate === null ? '' : day(targetDate),
        figures.inTable(amount),
      ],
    }),
  );
  return {
    columns: [
      column(wordsOf(doc.words).drawName, 'words', true),
      column(words.milestone, 'words'),
      column(words.targetDate, 'words'),
      column(amountLabel(doc), 'figure'),
    ],
    rows,
  };
};

/** An approved change order as a section of its own; one line says its sum already. */
const changeOrderRows = (
  { number, title, approvedOn, lines, net }: EstimateDocumentChangeOrder,
  figures: Figures,
  day: (day: string) => string,
): readonly SheetRow[] => {
  const name = words.changeOrder(number, title);
  const rows = lines.map(
    ({ description, amount }): SheetRow => ({
      kind: 'line',
      cells: [description, day(approvedOn), figures.inTable(amount)],
    }),
  );
  const total: SheetRow = { kind: 'subtotal', cells: [words.sectionTotal(number), '', figures.inTable(net)] };
  return [{ kind: 'section', name }, ...rows, ...(lines.length > 1 ? [total] : [])];
};

// What was accepted stands above as it was; what changed the contract since is listed apart and added to it.
const changeOrderTable = (
  doc: EstimateDocument,
  figures: Figures,
  day: (day: string) => string,
): SheetTable | null => {
  if (doc.contractSumToDate === null) return null;
  const sum = (kind: 'subtotal' | 'total', label: string, amount: string): SheetRow => ({
    kind,
    cells: [label, '', figures.inTable(amount)],
  });
  return {
    columns: [
      column(words.description, 'words', true),
      column(words.decided, 'words'),
      column(amountLabel(doc), 'figure'),
    ],
    rows: [
      sum('subtotal', words.thisEstimate, doc.subtotal),
      ...doc.changeOrders.flatMap((order) => changeOrderRows(order, figures, day)),
      sum('total', words.contractSumToDate, doc.contractSumToDate),
    ],
  };
};

const remarks = (doc: EstimateDocument, day: (day: string) => string) => [
  ...(doc.accepted ? [words.accepted(day(doc.accepted.date), doc.accepted.by)] : []),
  ...(doc.revisedAfterAcceptance ? [words.revised(day(doc.revisedAfterAcceptance))] : []),
];

const texts = (doc: EstimateDocument): SheetFact[] => {
  const own = wordsOf(doc.words);
  const untaxed = taxNote(doc);
  return [
    ...(doc.notes ? [{ label: words.notes, value: doc.notes }] : []),
    ...(untaxed ? [{ label: words.taxed, value: untaxed }] : []),
    ...(doc.retainageTerms ? [{ label: own.retainage, value: doc.retainageTerms }] : []),
    ...(doc.terms ? [{ label: words.terms, value: doc.terms }] : []),
  ];
};

/** Writes an estimate out as its template prints it. */
export const estimateSheet = (doc: EstimateDocument): EstimateSheet => {
  const figures = figuresIn(doc.locale, doc.currency);
  const day = datesIn(doc.locale);
  const name = `${words.estimate} ${doc.number}`;
  const awaitsAcceptance = doc.status === 'draft' || doc.status === 'sent';
  const taxes = doc.taxes.map((tax) => ({
    label: doc.pricesIncludeTax
      ? words.taxInPrices(tax.name, figures.percent(tax.rate))
      : words.tax(tax.name, figures.percent(tax.rate), figures.inTable(tax.base)),
    value: figures.inTable(tax.amount),
  }));
  return {
    ...baseSheet(doc, {
      name,
      title: `${name}, ${doc.title}`,
      day: doc.date,
      stamp: doc.status === 'draft' ? words.draftStamp : null,
      struck: false,
      customerLabel: words.preparedFor,
      remarks: remarks(doc, day),
    }),
    heading: doc.title,
    facts: [
      { label: words.date, value: day(doc.date) },
      ...(doc.expires ? [{ label: words.expires, value: day(doc.expires) }] : []),
      { label: words.status, value: words.estimateStatus[doc.status] },
    ],
    headline: {
      label: words.total,
      value: figures.inText(doc.total),
      note: doc.expires && awaitsAcceptance ? `${words.expires} ${day(doc.expires)}` : '',
    },
    table: table(doc, figures),
    changeOrdersTitle: wordsOf(doc.words).approvedChangeOrders,
    changeOrders: changeOrderTable(doc, figures, day),
    drawsTitle: wordsOf(doc.words).drawSchedule,
    draws: drawTable(doc, figures, day),
    totals:
      taxes.length > 0 && !doc.pricesIncludeTax
        ? [{ label: words.subtotalBeforeTax, value: figures.inTable(doc.subtotal) }, ...taxes]
        : taxes,
    grandTotal: { label: words.total, value: figures.inText(doc.total) },
    texts: texts(doc),
    acceptance: awaitsAcceptance
      ? {
          title: words.acceptance,
          text: words.acceptanceText,
          blanks: [words.signature, words.signerName, words.date],
        }
      : null,
  };
};
