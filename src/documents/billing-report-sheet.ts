import { barSheet } from './bar-sheet.ts';
import { baseSheet } from './base-sheet.ts';
import type { BillingReportBill, BillingReportDocument } from './billing-report-document.ts';
import { datesIn } from './dates.ts';
import { type Figures, figuresIn } from './figures.ts';
import { isZero } from './is-zero.ts';
import { negated } from './negated.ts';
import type { Sheet, SheetBar, SheetFact, SheetRow, SheetTable } from './sheet.ts';
import { words } from './words.ts';

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
  readonly closing: readonly SheetFact[];
  readonly balance: SheetFact;
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
  const total: SheetRow = { kind: 'total', cells: ['', words.total, '', ...money(doc.totals), cumulative, ''] };
  const text = (label: string, wide = false) => ({ label, kind: 'words', wide }) as const;
  const figure = (label: string) => ({ label, kind: 'figure', wide: false }) as const;
  return {
    columns: [
      text(words.applicationShort),
      text(words.bill, true),
      text(words.date),
      ...[words.billGross, words.billWithheld, words.billReleased, words.billTax, words.billDue, words.billPaid].map(figure),
      { label: words.cumulative, kind: 'strong-figure', wide: false },
      text(words.status),
    ],
    rows: doc.bills.length > 0 ? [...doc.bills.map(row), total] : [],
  };
};

const closing = (doc: BillingReportDocument, figures: Figures): SheetFact[] => [
  { label: words.billedToDate, value: figures.inTable(doc.contract.billedToDate) },
  ...(isZero(doc.contract.beyondContract)
    ? [{ label: words.unbilled, value: figures.inTable(doc.contract.unbilled) }]
    : [{ label: words.beyond, value: figures.inTable(doc.contract.beyondContract) }]),
  { label: words.retainageHeld, value: figures.inTable(doc.contract.retainageHeld) },
  { label: words.retainageReleased, value: figures.inTable(doc.totals.released) },
];

/** Writes a contract billing report out as its template prints it. */
export const billingReportSheet = (doc: BillingReportDocument): BillingReportSheet => {
  const figures = figuresIn(doc.locale, doc.currency);
  const day = datesIn(doc.locale);
  const revisions = doc.revisions.map((revision) => ({
    label: words.revision(day(revision.date), revision.by, revision.reason),
    value: figures.inTable(revision.change),
  }));
  const hasVoid = doc.bills.some((bill) => bill.status === 'void');
  return {
    ...baseSheet(doc, {
      kind: words.billingReport,
      number: doc.estimateNumber,
      title: `${words.billingReport} ${doc.estimateNumber}, ${doc.estimateTitle}`,
      day: doc.asOf,
      stamp: null,
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
    sums: [{ label: words.originalContractSum, value: figures.inTable(doc.originalContractSum) }, ...revisions],
    grandSum: { label: words.contractSumToDate, value: figures.inText(doc.contract.contractSum) },
    bar: barSheet(doc.contract, figures),
    tableTitle: words.bills,
    table: table(doc, figures, day),
    tableNote: doc.bills.length === 0 ? words.noBills : hasVoid ? words.voidedNote : null,
    closing: closing(doc, figures),
    balance: { label: words.balanceToFinish, value: figures.inText(doc.balanceToFinish) },
  };
};
