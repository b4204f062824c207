import { barSheet } from './bar-sheet.ts';
import { baseSheet } from './base-sheet.ts';
import type { BillingReportBill, BillingReportDocument } from './billing-report-document.ts';
import { changeOrdersTable } from './change-orders-table.ts';
import { curveSheet, type SheetCurve } from './curve-sheet.ts';
import { datesIn } from './dates-in.ts';
import { type Figures, figuresIn } from './figures.ts';
import { isZero } from './is-zero.ts';
import { monthsIn } from './months-in.ts';
import { negated } from './negated.ts';
import { overridesTable } from './overrides-table.ts';
import type { Sheet, SheetBar, SheetFact, SheetRow, SheetTable } from './sheet.ts';
import { words } from './words.ts';
import { wordsOf } from './words-of.ts';

export type BillingReportSheet = Sheet & {
  readonly heading: string;
  readonly facts: readonly SheetFact[];
  readonly headline: SheetFact & { readonly note: string };
  readonly sums: readonly SheetFact[];
  readonly grandSum: SheetFact;
  readonly bar: SheetBar;
  readonly tableTitle: string;
  readonly table: SheetTable;
  readonly tableNote: string | null;
  readonly curveTitle: string;
  readonly curve: SheetCurve | null;
  readonly changeOrdersTitle: string;
  readonly changeOrders: SheetTable | null;
  readonly overridesTitle: string;
  readonly overrides: SheetTable | null;
  readonly closing: readonly SheetFact[];
  readonly balance: SheetFact;
  readonly retainage: SheetFact | null;
};

const table = (doc: BillingReportDocument, figures: Figures, day: (day: string) => string): SheetTable => {
  const money = (row: BillingReportDocument['totals']) => [
    figures.inTable(row.gross),
    isZero(row.withheld) ? '–' : figures.inTable(negated(row.withheld)),
    figures.inTable(row.released),
    figures.inTable(row.tax),
    figures.inTable(row.due),
    figures.inTable(row.paid),
  ];
  const row = (bill: BillingReportBill): SheetRow => ({
    kind: bill.status === 'void' ? 'void' : 'line',
    cells: [
      bill.applicationNumber,
      bill.invoiceNumber,
      day(bill.date),
      ...money(bill),
      bill.cumulative === null ? '' : figures.inTable(bill.cumulative),
      words.billStatus[bill.status],
    ],
  });
  const cumulative = figures.inTable(doc.contract.billedToDate);
  const total: SheetRow = {
    kind: 'total',
    cells: ['', words.total, '', ...money(doc.totals), cumulative, ''],
  };
  const text = (label: string) => ({ label, kind: 'words', wide: false }) as const;
  const figure = (label: string) => ({ label, kind: 'figure', wide: true }) as const;
  return {
    columns: [
      text(words.applicationShort),
      text(words.bill),
      text(words.date),
      ...[
        words.billGross,
        words.billWithheld,
        words.billReleased,
        words.billTax,
        words.billDue,
        words.billPaid,
      ].map(figure),
      { label: words.cumulative, kind: 'strong-figure', wide: true },
      text(words.status),
    ],
    rows: doc.bills.length > 0 ? [...doc.bills.map(row), total] : [],
  };
};

/** What is left to bill and what is held add up to the balance; past the contract there is less than nothing left. */
const closing = (doc: BillingReportDocument, figures: Figures): SheetFact[] => [
  isZero(doc.contract.beyondContract)
    ? { label: words.unbilled, value: figures.inTable(doc.contract.unbilled) }
    : { label: words.beyond, value: figures.inTable(negated(doc.contract.beyondContract)) },
  { label: wordsOf(doc.words).retainageHeld, value: figures.inTable(doc.contract.retainageHeld) },
];

/** Writes a contract billing report out as its template prints it. */
export const billingReportSheet = (doc: BillingReportDocument): BillingReportSheet => {
  const figures = figuresIn(doc.locale, doc.currency);
  const day = datesIn(doc.locale);
  const revisions = doc.revisions.map((revision) => ({
    label: words.revision(day(revision.date), revision.by, revision.reason),
    value: figures.inTable(revision.change),
  }));
  const changes = doc.changeOrders
    .filter((order) => order.status === 'approved')
    .map(({ number, title, net }) => ({
      label: words.changeOrder(number, title),
      value: figures.inTable(net),
    }));
  const own = wordsOf(doc.words);
  const name = `${words.billingReport} ${doc.estimateNumber}`;
  const hasVoid = doc.bills.some((bill) => bill.status === 'void');
  return {
    ...baseSheet(doc, {
      name,
      title: `${name}, ${doc.estimateTitle}`,
      day: doc.asOf,
      stamp: null,
      struck: false,
      customerLabel: words.client,
      remarks: [],
    }),
    heading: doc.estimateTitle,
    facts: [
      { label: words.asOf, value: day(doc.asOf) },
      { label: words.contract, value: words.fromEstimate(doc.estimateNumber) },
    ],
    headline: {
      label: words.contractSumToDate,
      value: figures.inText(doc.contract.contractSum),
      note: words.percentBilled(figures.percent(doc.contract.percentBilled)),
    },
    sums: [
      { label: words.originalContractSum, value: figures.inTable(doc.originalContractSum) },
      ...revisions,
      ...changes,
    ],
    grandSum: { label: words.contractSumToDate, value: figures.inText(doc.contract.contractSum) },
    bar: barSheet(doc.contract, figures, own),
    tableTitle: own.bills,
    table: table(doc, figures, day),
    tableNote: doc.bills.length === 0 ? words.noBills : hasVoid ? words.voidedNote : null,
    curveTitle: words.overTime,
    curve: curveSheet(doc, figures, { month: monthsIn(doc.locale), held: own.retainageHeld }),
    changeOrdersTitle: own.changeOrders,
    changeOrders: changeOrdersTable(doc.changeOrders, figures, day),
    overridesTitle: words.overrides,
    overrides: overridesTable(doc.overrides, figures, day),
    closing: closing(doc, figures),
    retainage: doc.retainageTerms === null ? null : { label: own.retainage, value: doc.retainageTerms },
    balance: { label: own.balanceToFinish, value: figures.inText(doc.balanceToFinish) },
  };
};
