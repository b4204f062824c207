import { expect, test } from 'vitest';
import { layReport } from '#core/reports/lay-report.ts';
import { oneTable } from '#core/reports/one-table.ts';
import { evaluateCell } from '#tests/support/evaluate-cell.ts';
import { readWorkbook } from '#tests/support/read-workbook.ts';
import { writeReport } from './write-report.ts';

const columns = [
  { id: 'what', label: 'What', kind: 'words' },
  { id: 'amount', label: 'Amount', kind: 'money', sums: true },
] as const;
const rows = Array.from({ length: 1_500 }, (_, place) => ({
  cells: { what: place === 0 ? '=cmd()|"x", y' : `Line ${place}`, amount: BigInt(place) - 700n },
}));
const body = { main: 'amount', columns, ...oneTable(rows), note: null };
const file = {
  title: 'Long',
  remarks: [],
  columns,
  lines: layReport(body),
  totals: body.totals,
  exponent: 2,
};

test('a long report is written whole by a thread of its own, as CSV and as a spreadsheet', async () => {
  const bytes = await writeReport({ format: 'csv', file });
  const csv = new TextDecoder().decode(bytes).split('\r\n');
  // Words that a spreadsheet would run as a formula are kept from running; a figure below 0 stays a figure.
  expect(csv.slice(0, 3)).toEqual(['What,Amount', `"'=cmd()|""x"", y",-7.00`, 'Line 1,-6.99']);
  expect(csv).toHaveLength(1_502);
  expect([...bytes.slice(0, 3)], 'Excel reads it as Unicode').toEqual([0xef, 0xbb, 0xbf]);
  const workbook = readWorkbook(await writeReport({ format: 'xlsx', files: [file] }));
  expect(evaluateCell(workbook, 'Long', 'B1504')).toBe(742.5);
});
