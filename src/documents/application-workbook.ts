import type { Amount } from './amount.ts';
import type { ApplicationFormDocument } from './application-form-document.ts';
import type { ApplicationColumns, ApplicationGroup } from './application-table.ts';
import { isZero } from './is-zero.ts';
import { words } from './words.ts';
import { wordsOf } from './words-of.ts';
import { type WorkbookCell, workbookBytes } from './workbook-bytes.ts';

type Row = WorkbookCell[];
type Range = readonly [first: number, last: number];

/** Where the figures of the continuation sheet stand, for the formulas that add them up: rows as Excel counts them. */
type Places = {
  readonly original: readonly Range[];
  readonly changeOrders: readonly Range[];
  readonly total: number;
};

const HEAD_ROWS = 3;

const decimalsOf = (amount: Amount) => amount.split('.')[1]?.length ?? 0;

/** The cells of one workbook: money with the decimals of its currency, formulas that round to them. */
const cellsOf = (decimals: number, bold: boolean) => {
  const zeros = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
  const money = `#,##0${zeros};(#,##0${zeros});"–"`;
  const look = bold ? ({ fontWeight: 'bold' } as const) : {};
  return {
    text: (value: string): WorkbookCell => ({ ...look, value, type: String }),
    amount: (value: Amount): WorkbookCell => ({ ...look, value: Number(value), type: Number, format: money }),
    formula: (sum: string, shown: Amount): WorkbookCell => ({
      ...look,
      value: `ROUND(${sum},${decimals})`,
      shown: Number(shown),
      type: 'Formula',
      format: money,
    }),
    share: (row: number, percent: string | null): WorkbookCell => ({
      ...look,
      value: `IF(C${row}=0,"",ROUND(G${row}/C${row},4))`,
      shown: percent === null ? '' : Number(`${percent}e-2`),
      type: 'Formula',
      format: '0.00%',
    }),
  };
};

const rangesIn = (column: string, ranges: readonly Range[]) =>
  ranges.length === 0
    ? '0'
    : `SUM(${ranges.map(([first, last]) => `${column}${first}:${column}${last}`).join(',')})`;

const lineRow = (row: number, item: string, description: string, line: ApplicationColumns): Row => {
  const { text, amount, formula, share } = cellsOf(decimalsOf(line.scheduled), false);
  return [
    text(item),
    text(description),
    amount(line.scheduled),
    amount(line.previous),
    amount(line.thisPeriod),
    amount(line.stored),
    formula(`D${row}+E${row}+F${row}`, line.toDate),
    share(row, line.percentToDate),
    formula(`C${row}-G${row}`, line.balance),
    amount(line.retainage),
  ];
};

const sumRow = (row: number, label: string, ranges: readonly Range[], sums: ApplicationColumns): Row => {
  const { text, formula, share } = cellsOf(decimalsOf(sums.scheduled), true);
  const of = (column: string, sum: Amount) => formula(rangesIn(column, ranges), sum);
  return [
    text(''),
    text(label),
    of('C', sums.scheduled),
    of('D', sums.previous),
    of('E', sums.thisPeriod),
    of('F', sums.stored),
    of('G', sums.toDate),
    // Additions and deductions together have a sum, and no share of it.
    sums.percentToDate === null && !isZero(sums.scheduled) ? text('') : share(row, sums.percentToDate),
    of('I', sums.balance),
    of('J', sums.retainage),
  ];
};

const nameOf = (group: ApplicationGroup, own: ReturnType<typeof wordsOf>) =>
  group.kind === 'change_orders' ? own.changeOrders : group.name || words.originalSchedule;

/** The continuation sheet: typed figures as they are, everything that follows from them as formulas. */
const continuation = (doc: ApplicationFormDocument, decimals: number): { rows: Row[]; places: Places } => {
  const own = wordsOf(doc.words);
  const { text } = cellsOf(decimals, true);
  const heads = [
    words.item,
    words.description,
    `C ${words.scheduled}`,
    `D ${words.previous}`,
    `E ${words.thisPeriod}`,
    `F ${words.stored}`,
    `G ${words.toDate}`,
    'G ÷ C',
    `H ${words.balance}`,
    `I ${own.retainage}`,
  ];
  const rows: Row[] = [[text(words.continuationSheet)], [], heads.map(text)];
  const ranges: { readonly kind: ApplicationGroup['kind']; readonly range: Range }[] = [];
  for (const group of doc.application.groups) {
    if (doc.application.groups.length > 1) rows.push([text(''), text(nameOf(group, own))]);
    const first = rows.length + 1;
    for (const line of group.lines) rows.push(lineRow(rows.length + 1, line.item, line.description, line));
    const range: Range = [first, rows.length];
    ranges.push({ kind: group.kind, range });
    if (doc.application.groups.length > 1)
      rows.push(sumRow(rows.length + 1, words.sectionTotal(nameOf(group, own)), [range], group.sums));
  }
  const of = (kind: ApplicationGroup['kind']) =>
    ranges.filter((one) => one.kind === kind).map(({ range }) => range);
  const total = rows.length + 1;
  const all = ranges.map(({ range }) => range);
  rows.push(sumRow(total, words.total, all, doc.application.totals));
  return { rows, places: { original: of('section'), changeOrders: of('change_orders'), total } };
};

const heading = (doc: ApplicationFormDocument, decimals: number): Row[] => {
  const own = wordsOf(doc.words);
  const { text } = cellsOf(decimals, false);
  const { text: bold } = cellsOf(decimals, true);
  const { period } = doc.application;
  return [
    [bold(`${own.applicationSummary} ${doc.applicationNumber ?? ''}`.trim())],
    [text(doc.company.name), text(doc.customer.name)],
    [text(words.fromEstimate(doc.estimateNumber)), text(doc.estimateTitle)],
    [text(words.period), text(period ? words.periodOf(period.from, period.to) : doc.date)],
    [text(words.date), text(doc.date)],
    [],
  ];
};

/** Lines 1 to 9, each from the continuation sheet or from the lines above it, then what the invoice asks for. */
const summaryRows = (doc: ApplicationFormDocument, places: Places, decimals: number): Row[] => {
  const own = wordsOf(doc.words);
  const { text, amount, formula } = cellsOf(decimals, false);
  const before = heading(doc, decimals);
  const order = ['L1', 'L2', 'L3', 'L4', 'L5a', 'L5b', 'L5', 'L6', 'L7', 'L8', 'L9'] as const;
  const at = (line: (typeof order)[number]) => `B${before.length + order.indexOf(line) + 1}`;
  const amounts = new Map(doc.application.summary.map((one) => [one.line, one.amount]));
  const of = (line: (typeof order)[number]) => amounts.get(line) ?? '0';
  const sheet = `'${words.continuationSheet}'!`;
  const there = (ranges: readonly Range[]) =>
    ranges.length === 0
      ? '0'
      : `SUM(${ranges.map(([first, last]) => `${sheet}C${first}:C${last}`).join(',')})`;
  const sum = (line: (typeof order)[number], from: string) => formula(from, of(line));
  const cells: Readonly<Record<(typeof order)[number], WorkbookCell>> = {
    L1: sum('L1', there(places.original)),
    L2: sum('L2', there(places.changeOrders)),
    L3: sum('L3', `${at('L1')}+${at('L2')}`),
    L4: sum('L4', `${sheet}G${places.total}`),
    L5a: sum('L5a', `${at('L5')}-${at('L5b')}`),
    L5b: amount(of('L5b')),
    L5: sum('L5', `${sheet}J${places.total}`),
    L6: sum('L6', `${at('L4')}-${at('L5')}`),
    L7: amount(of('L7')),
    L8: sum('L8', `${at('L6')}-${at('L7')}`),
    L9: sum('L9', `${at('L3')}-${at('L6')}`),
  };
  const after = before.length + order.length;
  return [
    ...before,
    ...order.map((line): Row => [text(own.summary[line]), cells[line]]),
    [text(words.taxOfApplication), amount(doc.tax)],
    [text(words.recouped), amount(doc.recouped)],
    [text(words.dueOnInvoice), formula(`${at('L8')}+B${after + 1}-B${after + 2}`, doc.due)],
  ];
};

const changeOrderRows = (doc: ApplicationFormDocument, above: number, decimals: number): Row[] => {
  const { text, amount, formula } = cellsOf(decimals, false);
  const { text: bold } = cellsOf(decimals, true);
  const { earlier, thisMonth, total, net } = doc.application.changeOrders;
  const row = (label: string, { additions, deductions }: typeof earlier): Row => [
    text(label),
    amount(additions),
    amount(deductions),
  ];
  const first = above + 3;
  return [
    [],
    [bold(wordsOf(doc.words).approvedChangeOrders), bold(words.additions), bold(words.deductions)],
    row(words.approvedEarlier, earlier),
    row(words.approvedThisMonth, thisMonth),
    [
      text(words.total),
      formula(`SUM(B${first}:B${first + 1})`, total.additions),
      formula(`SUM(C${first}:C${first + 1})`, total.deductions),
    ],
    [text(words.netChange), formula(`B${first + 2}+C${first + 2}`, net)],
  ];
};

/** An application for payment with its continuation sheet as a workbook whose formulas give the figures that are printed. */
export const applicationWorkbook = async (doc: ApplicationFormDocument): Promise<Uint8Array> => {
  const decimals = decimalsOf(doc.due);
  const { rows, places } = continuation(doc, decimals);
  const summary = summaryRows(doc, places, decimals);
  const own = wordsOf(doc.words);
  return workbookBytes([
    {
      data: [...summary, ...changeOrderRows(doc, summary.length, decimals)],
      sheet: own.applicationSummary,
      columns: [{ width: 44 }, { width: 22 }, { width: 18 }],
    },
    {
      data: rows,
      sheet: words.continuationSheet,
      orientation: 'landscape',
      stickyRowsCount: HEAD_ROWS,
      columns: [{ width: 8 }, { width: 40 }, ...Array.from({ length: 8 }, () => ({ width: 16 }))],
    },
  ]);
};
