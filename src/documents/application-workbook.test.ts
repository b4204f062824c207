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
const application = {
  ...plain,
  tax: '12.34',
  recouped: '100.00',
  application: {
    ...plain.application,
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
  expect(sheet?.get('G5')).toEqual({ formula: 'ROUND(D5+E5+F5,2)' });
  expect(sheet?.get('H5')).toEqual({ formula: 'IF(C5=0,"",ROUND(G5/C5,4))' });
  expect(sheet?.get('B17')).toEqual({ value: '=HYPERLINK("http://example.com")' });
});

it('has one sheet of lines without sections where the contract has none', async () => {
  const [first] = plain.application.groups;
  const groups = first ? [{ ...first, name: '' }] : [];
  const book = readWorkbook(
    await applicationWorkbook({ ...plain, application: { ...plain.application, groups } }),
  );
  expect(evaluateCell(book, 'Continuation sheet', 'A4')).toBe('1');
  expect(evaluateCell(book, 'Continuation sheet', 'C6')).toBe(2000);
});
