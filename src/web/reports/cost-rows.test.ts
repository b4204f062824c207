import { expect, test } from 'vitest';
import { costRows } from './cost-rows.ts';

test.each([
  ['one line that is typed', 'EST-0001, 400, 900', 'en-US', ['EST-0001 400 900']],
  [
    'cells from a spreadsheet, with their headings',
    'Contract\tCost\tEstimated\nEST-0001\t1,200.50\t9,000\nEST-0002\t5\t10',
    'en-US',
    ['EST-0001 1200.50 9000', 'EST-0002 5 10'],
  ],
  [
    'a file as Germans write it',
    'EST-0001;1.200,50;9.000\nEST-0002;5;10\n',
    'de-DE',
    ['EST-0001 1200.50 9000', 'EST-0002 5 10'],
  ],
  [
    'what cannot be read stays for the server to name',
    'EST-0001,400,900\nEST-0002,abc,10',
    'en-US',
    ['EST-0001 400 900', 'EST-0002 abc 10'],
  ],
  ['one line as figures are shown', 'EST-0001\t1,200.50\t9,000.00', 'en-US', ['EST-0001 1200.50 9000.00']],
  [
    'a line that is typed below cells from a spreadsheet',
    'EST-0001\t1,200.50\t9,000\nEST-0002, 5, 10',
    'en-US',
    ['EST-0001 1200.50 9000', 'EST-0002 5 10'],
  ],
  [
    'the report of work in progress as CSV',
    'Contract,Customer,Contract sum,Estimated cost,Estimated profit,"Profit margin, %",Cost to date\n"EST-0001 Hall, north",Alder House,12000.00,9000.00,3000.00,25.00,400.00\n',
    'en-US',
    ['EST-0001 Hall, north 400.00 9000.00'],
  ],
  [
    'the report of work in progress as a workbook, with its title, its day and its total',
    'Work in progress\nAs of 2026-03-31\n\nContract\tEstimated cost\tCost to date\nEST-0001 Hall\t9000\t400\nTotal\t9000\t400',
    'en-US',
    ['EST-0001 Hall 400 9000'],
  ],
  ['nothing', ' ', 'en-US', []],
])('%s', (_, text, locale, expected) => {
  expect(costRows(text, locale).map((row) => `${row.contract} ${row.cost} ${row.estimated}`)).toEqual(
    expected,
  );
});
