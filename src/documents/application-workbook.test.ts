import { expect, it } from 'vitest';
import { evaluateCell } from '#tests/support/evaluate-cell.ts';
import { exampleApplication } from '#tests/support/example-application.ts';
import { readWorkbook } from '#tests/support/read-workbook.ts';
import { applicationWorkbook } from './application-workbook.ts';

const glazing = {
  item: 'CO-1',
  description: '=HYPERLINK("http://example.com")',
  scheduled: '0.30',
  previous: '0.10',
  thisPeriod: '0.10',
  stored: '0.10',
  toDate: '0.30',
  percentToDate: '100.00',
  balance: '0.00',
  retainage: '0.03',
};
const plain = exampleApplication(6);
const totals = {
  scheduled: '6000.30',
  previous: '1800.10',
  thisPeriod: '1200.10',
  stored: '300.10',
  toDate: '3300.30',
  percentToDate: '55.00',
  balance: '2700.00',
  retainage: '330.03',
};
const summary = [
  { line: 'L1', amount: '6000.00' },
  { line: 'L2', amount: '0.30' },
  { line: 'L3', amount: '6000.30' },
  { line: 'L4', amount: '3300.30' },
  { line: 'L5a', amount: '300.03' },
  { line: 'L5b', amount: '30.00' },
  { line: 'L5', amount: '330.03' },
  { line: 'L6', amount: '2970.27' },
  { line: 'L7', amount: '1620.00' },
  { line: 'L8', amount: '1350.27' },
  { line: 'L9', amount: '3030.03' },
] as const;
const application = {
  ...plain,
  tax: '12.34',
  recouped: '100.00',
  due: '1262.61',
  application: {
    ...plain.application,
    totals,
    summary,
    groups: [
      ...plain.application.groups,
      { kind: 'change_orders', name: '', lines: [glazing], sums: glazing } as const,
    ],
  },
};
const workbook = readWorkbook(await applicationWorkbook(application));
const shown = (sheet: string, ...places: string[]) =>
  places.map((place) => evaluateCell(workbook, sheet, place));

it('reckons a line, a section, the change orders and the total as they are printed', () => {
  const row = (number: number) => [...'CDEFGHIJ'].map((column) => `${column}${number}`);
  expect(shown('Continuation sheet', ...row(5))).toEqual([1000, 300, 200, 50, 550, 0.55, 450, 55]);
  expect(shown('Continuation sheet', 'B7', ...row(7))).toEqual([
    'Site work, total',
    ...[2000, 600, 400, 100, 1100, 0.55, 900, 110],
  ]);
  // Three tenths have no exact form in a spreadsheet's numbers, hence the rounding in every formula.
  expect(shown('Continuation sheet', ...row(17))).toEqual([0.3, 0.1, 0.1, 0.1, 0.3, 1, 0, 0.03]);
  expect(shown('Continuation sheet', 'B19', ...row(19))).toEqual([
    'Total',
    ...[6000.3, 1800.1, 1200.1, 300.1, 3300.3, 0.55, 2700, 330.03],
  ]);
});

it('reckons the summary from the continuation sheet, and from line 8 what is due', () => {
  const lines = [7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20].map((row) => `B${row}`);
  expect(shown('Application for payment', ...lines)).toEqual([
    ...[6000, 0.3, 6000.3, 3300.3, 300.03, 30, 330.03, 2970.27, 1620, 1350.27, 3030.03],
    ...[12.34, 100, 1262.61],
  ]);
});

it('says what follows from other cells by formulas, and takes nothing typed for one', () => {
  const sheet = workbook.get('Continuation sheet');
  expect(sheet?.get('G5')).toEqual({ formula: 'ROUND(D5+E5+F5,2)', shown: 550 });
  expect(sheet?.get('H5')).toEqual({ formula: 'IF(C5=0,"",ROUND(G5/C5,4))', shown: 0.55 });
  expect(sheet?.get('B17')).toEqual({ value: '=HYPERLINK("http://example.com")' });
});

it('shows every figure to readers that work no formulas out, nothing where a share has no whole', async () => {
  const nothing = { ...glazing, scheduled: '0.00', previous: '0.00', thisPeriod: '0.00', stored: '0.00' };
  const [first] = plain.application.groups;
  const line = { ...nothing, toDate: '0.00', percentToDate: null, retainage: '0.00' };
  const groups = first ? [{ ...first, lines: [line], sums: line }] : [];
  const totals = { ...plain.application.totals, ...line };
  const book = readWorkbook(
    await applicationWorkbook({ ...plain, application: { ...plain.application, groups, totals } }),
  );
  const cells = book.get('Continuation sheet');
  expect(['G4', 'H4', 'G5', 'H5'].map((place) => cells?.get(place))).toEqual([
    { formula: 'ROUND(D4+E4+F4,2)', shown: 0 },
    { formula: 'IF(C4=0,"",ROUND(G4/C4,4))', shown: '' },
    { formula: 'ROUND(SUM(G4:G4),2)', shown: 0 },
    { formula: 'IF(C5=0,"",ROUND(G5/C5,4))', shown: '' },
  ]);
});

it('says no share of change orders that add and deduct', async () => {
  const [first] = plain.application.groups;
  const groups = first ? [first, { ...first, sums: { ...first.sums, percentToDate: null } }] : [];
  const book = readWorkbook(
    await applicationWorkbook({ ...plain, application: { ...plain.application, groups } }),
  );
  const cells = book.get('Continuation sheet');
  expect(['H7', 'H11'].map((place) => cells?.get(place))).toEqual([
    { formula: 'IF(C7=0,"",ROUND(G7/C7,4))', shown: 0.55 },
    undefined,
  ]);
});

it('has one sheet of lines without sections where the contract has none', async () => {
  const [first] = plain.application.groups;
  const groups = first ? [{ ...first, name: '' }] : [];
  const totals = first?.sums ?? plain.application.totals;
  const book = readWorkbook(
    await applicationWorkbook({ ...plain, application: { ...plain.application, groups, totals } }),
  );
  expect(evaluateCell(book, 'Continuation sheet', 'A4')).toBe('1');
  expect(evaluateCell(book, 'Continuation sheet', 'C6')).toBe(2000);
});
