import { describe, expect, it } from 'vitest';
import { clipboardTable } from './clipboard-table.ts';
import { tabbedText } from './separated-table.ts';

const excel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td{mso-number-format:General}</style></head>
<body><table border=0><col width=64><!--StartFragment-->
 <tr height=20><td class=xl65>Framing &amp; decking,
  south</td><td align=right x:num="8.5">8.5</td><td>410.50&nbsp;</td></tr>
 <tr><td colspan=2>Nails<br>and screws</td><td align=right>$1,200.00</td></tr>
<!--EndFragment--></table></body></html>`;

const sheets =
  '<google-sheets-html-origin><table dir="ltr"><tbody><tr><td data-sheets-value="{}">Tiles</td><td>12</td></tr>' +
  '<tr><td>&#8220;Grout&#8221;</td><td></td></tr></tbody></table></google-sheets-html-origin>';

describe('rows copied elsewhere', () => {
  it.each([
    [
      'from Excel',
      'ignored',
      excel,
      [
        ['Framing & decking, south', '8.5', '410.50'],
        ['Nails\nand screws', '', '$1,200.00'],
      ],
    ],
    [
      'from Google Sheets',
      'ignored',
      sheets,
      [
        ['Tiles', '12'],
        ['“Grout”', ''],
      ],
    ],
    [
      'as text with tabs',
      'Tiles\t12\r\nGrout\t3\r\n',
      '',
      [
        ['Tiles', '12'],
        ['Grout', '3'],
      ],
    ],
    [
      'with quotes, tabs and line ends inside',
      '"a ""b""\nc"\t"d\te"\nf\tg',
      '',
      [
        ['a "b"\nc', 'd\te'],
        ['f', 'g'],
      ],
    ],
    [
      'with empty cells',
      '\t\t3\n1\t\t',
      '',
      [
        ['', '', '3'],
        ['1', '', ''],
      ],
    ],
    [
      'as CSV',
      'Tiles,12,"1,200.00"\nGrout,3,40',
      '',
      [
        ['Tiles', '12', '1,200.00'],
        ['Grout', '3', '40'],
      ],
    ],
    [
      'as CSV of another country',
      'Fliesen;12,5\nMörtel;3',
      '',
      [
        ['Fliesen', '12,5'],
        ['Mörtel', '3'],
      ],
    ],
    ['as a column of amounts, which is no CSV', '1,200\n3,400', '', [['1,200'], ['3,400']]],
    ['as one amount', '1,234.50', '', [['1,234.50']]],
    ['as a sentence', 'Cut, fit and sand', '', [['Cut, fit and sand']]],
    ['as HTML without a table', 'Tiles', '<p>Tiles</p>', [['Tiles']]],
  ])('%s', (_, text, html, table) => {
    expect(clipboardTable(text, html, 'en-US')).toEqual(table);
  });

  it('come back as they were copied', () => {
    const table = [
      ['a "b"', 'c\td', ''],
      ['', 'two\nlines', '1,200.00'],
    ];
    expect(clipboardTable(tabbedText(table), '', 'en-US')).toEqual(table);
  });
});
