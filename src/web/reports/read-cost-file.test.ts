import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { workbookBytes } from '#documents/workbook-bytes.ts';
import { costRows } from './cost-rows.ts';
import { readCostFile } from './read-cost-file.ts';

const rowsIn = async (bytes: Uint8Array, locale = 'en-US') => {
  const read = await readCostFile(new Blob([new Uint8Array(bytes)]), locale);
  if ('problem' in read) return read.problem;
  return costRows(read.text, locale).map((row) => `${row.contract} ${row.cost} ${row.estimated}`);
};

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const BOOK = `<workbook ${MAIN}><sheets><sheet name="Notes" sheetId="1" state="hidden" r:id="rId1"/><sheet name="Costs" sheetId="2" r:id="rId2"/></sheets></workbook>`;
const RELATIONS = `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Target="worksheets/sheet2.xml" Id="rId2"/></Relationships>`;
const STYLES = `<styleSheet ${MAIN}><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="#,##0.00&quot; days&quot;"/></numFmts>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`;

/** A workbook whose second sheet, the first that is not hidden, has these rows. */
const workbook = (rows: string, more: Record<string, string> = {}) =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        'xl/workbook.xml': BOOK,
        'xl/_rels/workbook.xml.rels': RELATIONS,
        'xl/styles.xml': STYLES,
        'xl/worksheets/sheet1.xml': '<worksheet/>',
        'xl/worksheets/sheet2.xml': `<worksheet ${MAIN}><sheetData>${rows}</sheetData></worksheet>`,
        ...more,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  );
const row = (...cells: readonly string[]) => `<row>${cells.join('')}</row>`;
const contract = '<c t="inlineStr"><is><t>EST-0001</t></is></c>';

test('a workbook as it is written here: words, numbers, and what a formula comes to', async () => {
  const bytes = await workbookBytes([
    {
      sheet: 'Costs',
      columns: [],
      data: [
        ['Contract', 'Cost', 'Estimated'].map((value) => ({ type: String, value })),
        [
          { type: String, value: 'EST-0001' },
          { type: Number, value: 1200.5 },
          { type: 'Formula', value: '4000+5000', shown: 9000 },
        ],
      ],
    },
  ]);
  expect(await rowsIn(bytes)).toEqual(['EST-0001 1200.5 9000']);
  expect(await rowsIn(bytes, 'de-DE'), 'whatever the signs of the reader').toEqual(['EST-0001 1200.5 9000']);
});

test.each([
  [
    'a fraction as machines write it',
    row(contract, '<c><v>0.30000000000000004</v></c>', '<c><v>1E3</v></c>'),
    ['EST-0001 0.3 1000'],
  ],
  [
    'three decimals are no thousands',
    row(contract, '<c><v>1.234</v></c>', '<c><v>5</v></c>'),
    ['EST-0001 1.234 5'],
  ],
  [
    'cells that are left out',
    row('<c r="A7" t="str"><v>EST-0002</v></c>', '<c r="C7"><v>9</v></c>'),
    ['EST-0002  9'],
  ],
  [
    'cells far to the right',
    row(contract, '<c><v>1</v></c>', '<c><v>2</v></c>', '<c r="XFD1"><v>3</v></c>'),
    ['EST-0001 1 2'],
  ],
  [
    'a day where an amount should be stays for the server to name',
    row(contract, '<c s="1"><v>46112</v></c>', '<c s="2"><v>46113.5</v></c>') +
      row(contract, '<c s="3"><v>7</v></c>', '<c><v>8</v></c>'),
    ['EST-0001 7 8'],
  ],
  [
    'days below the first line',
    row(contract, '<c s="3"><v>7</v></c>', '<c><v>8</v></c>') +
      row(contract, '<c s="1"><v>46112</v></c>', '<c s="2"><v>46113.5</v></c>'),
    ['EST-0001 7 8', 'EST-0001 2026-03-31 2026-04-01'],
  ],
  [
    'an error in a cell stays for the server to name',
    row(contract, '<c><v>7</v></c>', '<c><v>8</v></c>') +
      row(contract, '<c t="e"><v>#REF!</v></c>', '<c><v>8</v></c>'),
    ['EST-0001 7 8', 'EST-0001 #REF! 8'],
  ],
  ['nothing', '', []],
])('%s', async (_, rows, expected) => {
  for (const locale of ['en-US', 'de-DE']) expect(await rowsIn(workbook(rows), locale)).toEqual(expected);
});

test('names with a prefix, texts in several looks, and signs that XML writes out', async () => {
  const rows = workbook('', {
    'xl/worksheets/sheet2.xml':
      '<x:worksheet><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c><x:c><x:v>4</x:v></x:c><x:c><x:v>9</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    'xl/sharedStrings.xml':
      '<sst><si><r><t>EST</t></r><r><t>-A&amp;B&#x2F;1</t></r><rPh><t>x</t></rPh></si></sst>',
  });
  expect(await rowsIn(rows)).toEqual(['EST-A&B/1 4 9']);
});

const LARGE = /^This workbook is broken or unpacks to more than 20 MB\./;
const NONE = /^This file cannot be read as a workbook\. Save it as \.xlsx or as CSV/;
const cut = workbook(row(contract)).slice(0, 900);

test.each([
  ['a sheet that unpacks to more than it may', workbook(' '.repeat(21 * 1024 ** 2)), LARGE],
  [
    'texts that unpack to more than they may',
    workbook('', { 'xl/sharedStrings.xml': ' '.repeat(21 * 1024 ** 2) }),
    LARGE,
  ],
  ['an archive of something else', zipSync({ 'word/document.xml': strToU8('<w/>') }), NONE],
  ['an archive that is cut off', cut, NONE],
  [
    'a workbook of an older kind',
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]),
    /^This is a workbook of an older kind\. Save it as \.xlsx/,
  ],
  [
    'more than 5 MB',
    new Uint8Array(5 * 1024 ** 2 + 1),
    /^The file is larger than 5 MB\. Keep the costs alone in it/,
  ],
])('%s is refused with what to do', async (_, bytes, problem) => {
  expect(await rowsIn(bytes)).toMatch(problem);
});

test('an archive with any byte changed is read or refused, and never fails', async () => {
  const bytes = workbook(row(contract, '<c><v>1</v></c>', '<c><v>2</v></c>'));
  for (let place = 4; place < bytes.length; place += 7) {
    const broken = Uint8Array.from(bytes);
    broken[place] = (broken[place] ?? 0) ^ 0xff;
    expect(await readCostFile(new Blob([broken]), 'en-US')).toBeTypeOf('object');
  }
});

test('CSV is read as it stands', async () => {
  expect(await rowsIn(strToU8('EST-0001,400,900\nEST-0002,5,10\n'))).toEqual([
    'EST-0001 400 900',
    'EST-0002 5 10',
  ]);
});
