import { baseSheet } from './base-sheet.ts';
import { datesIn } from './dates-in.ts';
import { type Figures, figuresIn } from './figures.ts';
import { isZero } from './is-zero.ts';
import { negated } from './negated.ts';
import type { PaperPart, PaperSheet } from './paper-sheet.ts';
import { paymentText } from './payment-text.ts';
import type { SheetColumn, SheetFact, SheetRow } from './sheet.ts';
import type { StatementDocument } from './statement-document.ts';
import { words } from './words.ts';
import { wordsOf } from './words-of.ts';

type Day = (day: string) => string;

const said = words.statement;
const text = (label: string, wide = false): SheetColumn => ({ label, kind: 'words', wide });
const figure = (label: string, kind: 'figure' | 'strong-figure' = 'figure'): SheetColumn => ({
  label,
  kind,
  wide: false,
});

const transactions = (doc: StatementDocument, figures: Figures, day: Day): PaperPart => {
  const opening: SheetRow = {
    kind: 'subtotal',
    cells: ['', '', said.before(day(doc.from)), '', '', figures.inTable(doc.before)],
  };
  const rows = doc.movements.map(({ date, kind, number, about, amount, balance }): SheetRow => {
    const charge = !amount.startsWith('-');
    return {
      kind: 'line',
      cells: [
        day(date),
        `${said.kinds[kind]} ${number}`.trim(),
        about,
        charge ? figures.inTable(amount) : '',
        charge ? '' : figures.inTable(amount),
        figures.inTable(balance),
      ],
    };
  });
  const closing: SheetRow = {
    kind: 'total',
    cells: [
      '',
      '',
      said.atEnd(day(doc.to)),
      figures.inTable(doc.charged),
      figures.inTable(doc.takenOff),
      figures.inTable(doc.balance),
    ],
  };
  return {
    title: null,
    table: {
      columns: [
        text(words.date),
        text(words.item),
        text(words.contract, true),
        figure(said.charge),
        figure(said.off),
        figure(said.balance, 'strong-figure'),
      ],
      rows: [opening, ...rows, closing],
    },
    none: said.none,
  };
};

const openItems = (doc: StatementDocument, figures: Figures, day: Day): PaperPart => ({
  title: null,
  table: {
    columns: [
      text(words.bill),
      text(words.date),
      text(words.contract, true),
      text(said.due),
      figure(said.daysLate),
      figure(said.open, 'strong-figure'),
    ],
    rows: doc.items.map(({ number, invoiceDate, contract, dueDate, daysLate, open }) => ({
      kind: 'line',
      cells: [
        number,
        day(invoiceDate),
        contract,
        day(dueDate),
        daysLate === 0 ? '' : String(daysLate),
        figures.inTable(open),
      ],
    })),
  },
  none: said.noneOpen,
});

/** What is owed by how late it is: a row of figures under their bands. */
const ageing = (doc: StatementDocument, figures: Figures): PaperPart => {
  const credit = isZero(doc.credit) ? null : figures.inTable(negated(doc.credit));
  return {
    title: said.ageing,
    table: {
      columns: [
        ...doc.ages.map(({ band }) => ({ ...figure(said.ages[band]), wide: true })),
        ...(credit === null ? [] : [{ ...figure(said.credit), wide: true }]),
        { ...figure(said.balance, 'strong-figure'), wide: true },
      ],
      rows: [
        {
          kind: 'line',
          cells: [
            ...doc.ages.map(({ amount }) => figures.inTable(amount)),
            ...(credit === null ? [] : [credit]),
            figures.inTable(doc.balance),
          ],
        },
      ],
    },
    none: '',
  };
};

const forward = (doc: StatementDocument, figures: Figures, day: Day): readonly SheetFact[] => [
  { label: said.before(day(doc.from)), value: figures.inTable(doc.before) },
  { label: said.charged, value: figures.inTable(doc.charged) },
  { label: said.takenOff, value: figures.inTable(doc.takenOff) },
];

const partsOf = (doc: StatementDocument, figures: Figures, day: Day): readonly PaperPart[] => {
  switch (doc.kind) {
    case 'transactions':
      return [transactions(doc, figures, day), ageing(doc, figures)];
    case 'open_items':
      return [openItems(doc, figures, day), ageing(doc, figures)];
    case 'balance_forward':
      return [ageing(doc, figures)];
  }
};

const totalsOf = (doc: StatementDocument, figures: Figures, day: Day): readonly SheetFact[] => {
  if (doc.kind === 'balance_forward') return forward(doc, figures, day);
  return doc.kind === 'transactions' || isZero(doc.credit)
    ? []
    : [{ label: said.lessCredit, value: figures.inTable(negated(doc.credit)) }];
};

/** Writes a customer's statement out as its template prints it. */
export const statementSheet = (doc: StatementDocument): PaperSheet => {
  const figures = figuresIn(doc.locale, doc.currency);
  const day = datesIn(doc.locale);
  const own = wordsOf(doc.words).statement;
  const name = said.titles[doc.kind];
  const period = words.periodOf(day(doc.from), day(doc.to));
  return {
    ...baseSheet(doc, {
      name,
      title: `${name}, ${doc.customer.name}, ${period}`,
      day: doc.to,
      stamp: null,
      struck: false,
      customerLabel: words.client,
      remarks: [],
    }),
    // A customer's account may be of several jobs.
    site: null,
    heading: said.headings[doc.kind],
    facts: [
      doc.kind === 'open_items'
        ? { label: words.asOf, value: day(doc.to) }
        : { label: said.period, value: period },
    ],
    headline: { label: said.balance, value: figures.inText(doc.balance), note: '' },
    parts: partsOf(doc, figures, day),
    totals: totalsOf(doc, figures, day),
    grandTotal: { label: said.atEnd(day(doc.to)), value: figures.inText(doc.balance) },
    texts: [
      ...(isZero(doc.held) ? [] : [{ label: own.heldTitle, value: own.held(figures.inText(doc.held)) }]),
      ...paymentText(doc, null),
    ],
    acceptance: null,
  };
};
