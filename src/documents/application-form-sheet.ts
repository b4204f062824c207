import type { Amount } from './amount.ts';
import type { ApplicationFormDocument } from './application-form-document.ts';
import { applicationTable } from './application-table.ts';
import { baseSheet } from './base-sheet.ts';
import { datesIn } from './dates-in.ts';
import { type Figures, figuresIn } from './figures.ts';
import { isZero } from './is-zero.ts';
import { negated } from './negated.ts';
import type { Sheet, SheetFact, SheetTable } from './sheet.ts';
import { words } from './words.ts';
import { wordsOf } from './words-of.ts';

/** A line of the summary: one that others add up to stands out, a part of another one steps back. */
export type ApplicationFormRow = SheetFact & { readonly kind: 'line' | 'part' | 'sum' };

/** A block that somebody signs: what they state, the figures of it, and the blanks. */
export type SignatureBlock = {
  readonly title: string;
  readonly text: string;
  readonly facts: readonly SheetFact[];
  readonly note: string | null;
  readonly blanks: readonly string[];
};

export type ApplicationFormSheet = Sheet & {
  readonly heading: string;
  readonly facts: readonly SheetFact[];
  readonly headline: SheetFact & { readonly note: string };
  readonly summary: readonly ApplicationFormRow[];
  /** From line 8 to what the invoice asks for; nothing where they are one. */
  readonly toInvoice: readonly ApplicationFormRow[];
  readonly changeOrdersTitle: string;
  readonly changeOrders: SheetTable;
  readonly blocks: readonly SignatureBlock[];
  readonly tableTitle: string;
  /** What says which application the table is of, where it is parted from the first page. */
  readonly tableFacts: readonly SheetFact[];
  readonly table: SheetTable;
};

const sums: ReadonlySet<string> = new Set(['L3', 'L6', 'L8']);
const parts: ReadonlySet<string> = new Set(['L5a', 'L5b']);

const isWhole = (amount: Amount) => !/\.\d*[1-9]/.test(amount);

/** Without cents only where no figure has any: a figure is never rounded. */
const figuresOf = (doc: ApplicationFormDocument): Figures => {
  const { application, certificate } = doc;
  const { earlier, thisMonth } = application.changeOrders;
  const rows = [application.totals, ...application.groups.flatMap(({ lines }) => lines)];
  const amounts = [
    ...rows.flatMap((row) => [row.scheduled, row.previous, row.thisPeriod, row.stored, row.retainage]),
    ...application.summary.map(({ amount }) => amount),
    ...[earlier, thisMonth].flatMap(({ additions, deductions }) => [additions, deductions]),
    ...(certificate ? [certificate.applied, certificate.certified] : []),
    doc.tax,
    doc.recouped,
    doc.due,
  ];
  return figuresIn(doc.locale, doc.currency, { whole: doc.wholeAmounts && amounts.every(isWhole) });
};

const changeOrderBox = (
  { application: { changeOrders: box } }: ApplicationFormDocument,
  figures: Figures,
): SheetTable => {
  const figure = (label: string) => ({ label, kind: 'figure', wide: false }) as const;
  const row = (label: string, { additions, deductions }: typeof box.total) => [
    label,
    figures.inTable(additions),
    figures.inTable(deductions),
  ];
  return {
    columns: [{ label: '', kind: 'words', wide: true }, figure(words.additions), figure(words.deductions)],
    rows: [
      { kind: 'line', cells: row(words.approvedEarlier, box.earlier) },
      { kind: 'line', cells: row(words.approvedThisMonth, box.thisMonth) },
      { kind: 'subtotal', cells: row(words.total, box.total) },
      { kind: 'total', cells: [words.netChange, '', figures.inTable(box.net)] },
    ],
  };
};

// Line 8 is before tax, and what is applied for is what the invoice asks for: where they differ, each says what it is.
const restOf = ({ tax, recouped }: ApplicationFormDocument): 'tax' | 'advance' | null => {
  if (!isZero(tax)) return 'tax';
  return isZero(recouped) ? null : 'advance';
};

const toInvoice = (doc: ApplicationFormDocument, figures: Figures): ApplicationFormRow[] => {
  if (isZero(doc.tax) && isZero(doc.recouped)) return [];
  const row = (label: string, amount: Amount): ApplicationFormRow[] =>
    isZero(amount) ? [] : [{ label, value: figures.inTable(amount), kind: 'line' }];
  return [
    ...row(words.taxOfApplication, doc.tax),
    ...row(words.recouped, negated(doc.recouped)),
    { label: words.dueOnInvoice, value: figures.inTable(doc.due), kind: 'sum' },
  ];
};

const signatureBlocks = (
  doc: ApplicationFormDocument,
  figures: Figures,
  day: (day: string) => string,
): SignatureBlock[] => {
  const { certificate } = doc;
  const own = wordsOf(doc.words);
  const blanks = [words.signature, words.signerName, words.date];
  const rest = restOf(doc);
  const onInvoice = (label: string) => (rest === null ? label : words.withRest[rest](label));
  return [
    { title: own.application, text: words.applicantText, facts: [], note: null, blanks },
    {
      title: words.certification,
      text: words.certificationText,
      facts: [
        { label: onInvoice(words.appliedFor), value: figures.inText(certificate?.applied ?? doc.due) },
        {
          label: onInvoice(words.certified),
          value: certificate ? figures.inText(certificate.certified) : '',
        },
        ...(certificate?.reason ? [{ label: words.reason, value: certificate.reason }] : []),
      ],
      note: certificate && words.certifiedBy(day(certificate.on), certificate.by),
      blanks,
    },
  ];
};

const stamps = {
  draft: { stamp: words.draftStamp, struck: false, remarks: [words.draftNote] },
  issued: { stamp: null, struck: false, remarks: [] },
  void: { stamp: words.voidStamp, struck: true, remarks: [words.voidNote] },
} as const;

/** Writes an application for payment out as its template prints it: the summary, the signatures, the continuation sheet. */
export const applicationFormSheet = (doc: ApplicationFormDocument): ApplicationFormSheet => {
  const figures = figuresOf(doc);
  const day = datesIn(doc.locale);
  const own = wordsOf(doc.words);
  const name = `${own.applicationSummary} ${doc.applicationNumber ?? ''}`.trim();
  const { period, summary } = doc.application;
  const rest = restOf(doc);
  const beforeRest = (label: string) => (rest === null ? label : words.beforeRest[rest](label));
  const due = summary.find(({ line }) => line === 'L8')?.amount ?? doc.due;
  return {
    ...baseSheet(doc, {
      name,
      title: `${name}, ${doc.estimateTitle}`,
      day: doc.date,
      customerLabel: words.client,
      ...stamps[doc.state],
    }),
    heading: doc.estimateTitle,
    facts: [
      ...(doc.applicationNumber ? [{ label: own.application, value: doc.applicationNumber }] : []),
      ...(period ? [{ label: words.period, value: words.periodOf(day(period.from), day(period.to)) }] : []),
      { label: words.date, value: day(doc.date) },
      ...(doc.invoiceNumber ? [{ label: words.invoice, value: doc.invoiceNumber }] : []),
      { label: words.contract, value: words.fromEstimate(doc.estimateNumber) },
    ],
    headline: {
      label: beforeRest(own.summary.L8.replace(/^\d+\. /, '')),
      value: figures.inText(due),
      note: '',
    },
    summary: summary.map(({ line, amount }) => ({
      label: line === 'L8' ? beforeRest(own.summary.L8) : own.summary[line],
      value: figures.inTable(amount),
      kind: sums.has(line) ? 'sum' : parts.has(line) ? 'part' : 'line',
    })),
    toInvoice: toInvoice(doc, figures),
    changeOrdersTitle: own.approvedChangeOrders,
    changeOrders: changeOrderBox(doc, figures),
    blocks: signatureBlocks(doc, figures, day),
    tableTitle: words.continuationSheet,
    tableFacts: [
      ...(doc.applicationNumber ? [{ label: own.applicationNumber, value: doc.applicationNumber }] : []),
      { label: own.applicationDate, value: day(doc.date) },
      ...(period ? [{ label: words.periodTo, value: day(period.to) }] : []),
      { label: words.contract, value: words.fromEstimate(doc.estimateNumber) },
      { label: words.project, value: doc.estimateTitle },
    ],
    table: applicationTable(doc.application, figures, own, true),
  };
};
