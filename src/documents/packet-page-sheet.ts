import type { Amount } from './amount.ts';
import { baseSheet } from './base-sheet.ts';
import { changeOrdersTable } from './change-orders-table.ts';
import { datesIn } from './dates-in.ts';
import { type Figures, figuresIn } from './figures.ts';
import { isZero } from './is-zero.ts';
import type { PacketPageDocument } from './packet-page-document.ts';
import { packetWords } from './packet-words.ts';
import type { Sheet, SheetFact, SheetTable } from './sheet.ts';
import { words } from './words.ts';
import { saidIn, wordsOf } from './words-of.ts';

type Page<Kind extends PacketPageDocument['page']> = Extract<PacketPageDocument, { readonly page: Kind }>;

/** What the template of a packet's own pages prints: paragraphs, then a table, then a picture, then where to sign. */
export type PacketPageSheet = Sheet & {
  readonly flipped: boolean;
  readonly heading: string;
  readonly facts: readonly SheetFact[];
  readonly headline: SheetFact & { readonly note: string };
  readonly paragraphs: readonly string[];
  readonly lists: readonly { readonly title: string; readonly lines: readonly string[] }[];
  readonly tableTitle: string | null;
  readonly table: SheetTable | null;
  readonly picture: string | null;
  readonly note: string | null;
  readonly blanks: readonly string[];
  readonly numbers: readonly string[];
};

type Own = Pick<
  PacketPageSheet,
  'paragraphs' | 'lists' | 'tableTitle' | 'table' | 'picture' | 'note' | 'blanks' | 'numbers' | 'flipped'
> & {
  readonly name: string;
  readonly heading: string;
  readonly amount: Amount;
  readonly amountLabel: string;
};

const plain = {
  paragraphs: [],
  lists: [],
  tableTitle: null,
  table: null,
  picture: null,
  note: null,
  blanks: [],
  numbers: [],
  flipped: false,
} as const;

const cover = (doc: Page<'cover'>): Own => ({
  ...plain,
  name: packetWords.coverTitle,
  heading: doc.estimateTitle,
  amount: doc.due,
  amountLabel: words.amountDue,
  paragraphs: doc.letter.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== ''),
  tableTitle: packetWords.contents,
  table: {
    columns: [
      { label: packetWords.part, kind: 'words', wide: true },
      { label: packetWords.startsOn, kind: 'figure', wide: false },
    ],
    rows: doc.contents.map(({ title, firstPage }) => ({
      kind: 'line',
      cells: [title, firstPage === null ? packetWords.inArchive : String(firstPage)],
    })),
  },
});

const changeOrderLog = (
  doc: Page<'change-order-log'>,
  figures: Figures,
  day: (day: string) => string,
): Own => ({
  ...plain,
  flipped: true,
  name: saidIn(doc.words)(packetWords.changeOrderLog),
  heading: doc.estimateTitle,
  amount: doc.approvedNet,
  amountLabel: packetWords.approvedNet,
  paragraphs: doc.changeOrders.length === 0 ? [saidIn(doc.words)(packetWords.noChangeOrders)] : [],
  table: changeOrdersTable(doc.changeOrders, figures, day),
});

const waiver = (doc: Page<'waiver'>, figures: Figures, day: (day: string) => string): Own => {
  const isFinal = doc.kind === 'conditional_final' || doc.kind === 'unconditional_final';
  const said = saidIn(doc.words);
  const through = day(doc.through);
  const covered = isFinal ? packetWords.waiverOfFinal() : packetWords.waiverOfProgress(through);
  const say =
    doc.kind === 'conditional_progress' || doc.kind === 'conditional_final'
      ? packetWords.conditional
      : packetWords.unconditional;
  const except = [
    ...(isZero(doc.retainageHeld)
      ? []
      : [said(packetWords.exceptRetainage(figures.inText(doc.retainageHeld)))]),
    ...doc.pending.map(({ number, title, net }) =>
      packetWords.exceptChangeOrder(said(packetWords.changeOrder), number, title, figures.inText(net)),
    ),
    ...(isFinal ? [] : [packetWords.exceptLater(through)]),
  ];
  return {
    ...plain,
    name: packetWords.waivers[doc.kind],
    heading: doc.estimateTitle,
    amount: doc.amount,
    amountLabel: packetWords.amount,
    paragraphs: [say(doc.company.name, doc.customer.name, figures.inText(doc.amount), covered)],
    lists: [
      { title: packetWords.exceptions, lines: except.length > 0 ? except : [packetWords.noExceptions] },
    ],
    note: packetWords.ownForms,
    blanks: [words.signature, words.signerName, words.date],
  };
};

const picture = (doc: Page<'picture'>, day: (day: string) => string): Own => ({
  ...plain,
  name: packetWords.kinds[doc.kind],
  heading: doc.name,
  amount: doc.due,
  amountLabel: words.amountDue,
  picture: packetWords.attachedBy(packetWords.kinds[doc.kind], day(doc.addedOn), doc.addedBy),
});

const numbers = (doc: Page<'numbers'>): Own => ({
  ...plain,
  name: packetWords.coverTitle,
  heading: doc.estimateTitle,
  amount: doc.due,
  amountLabel: words.amountDue,
  numbers: Array.from({ length: doc.pages }, (_, index) => `${index + 1} / ${doc.pages}`),
});

const ownOf = (doc: PacketPageDocument, figures: Figures, day: (day: string) => string): Own => {
  switch (doc.page) {
    case 'cover':
      return cover(doc);
    case 'change-order-log':
      return changeOrderLog(doc, figures, day);
    case 'waiver':
      return waiver(doc, figures, day);
    case 'numbers':
      return numbers(doc);
    case 'picture':
      return picture(doc, day);
  }
};

/** Writes one of a packet's own pages out as its template prints it. */
export const packetPageSheet = (doc: PacketPageDocument): PacketPageSheet => {
  const figures = figuresIn(doc.locale, doc.currency);
  const day = datesIn(doc.locale);
  const { name, heading, amount, amountLabel, ...own } = ownOf(doc, figures, day);
  const said = wordsOf(doc.words);
  const bill = [doc.invoiceNumber, doc.applicationNumber && `${said.application} ${doc.applicationNumber}`];
  return {
    ...own,
    ...baseSheet(doc, {
      name,
      title: `${name}, ${doc.estimateTitle}`,
      day: doc.date,
      stamp: null,
      struck: false,
      customerLabel: words.client,
      remarks: [],
    }),
    heading,
    facts: [
      { label: packetWords.job, value: `${doc.estimateNumber} ${doc.estimateTitle}` },
      { label: packetWords.bill, value: bill.filter(Boolean).join(', ') },
      { label: packetWords.through, value: day(doc.through) },
    ],
    headline: { label: amountLabel, value: figures.inText(amount), note: '' },
  };
};
