import { addDays } from '#core/dates/add-days.ts';
import { openZip, type ReadZipped } from './open-zip.ts';

/** The cells of the first sheet of a workbook as text, or why they cannot be read, with what to do. */
export type WorkbookTable = { readonly rows: readonly (readonly string[])[] } | { readonly problem: string };

const MOST_UNPACKED = 20 * 1024 ** 2;
// What is further right is no column of ours, and a sheet may name a cell a million columns away.
const MOST_COLUMNS = 26;

const NO_WORKBOOK =
  'This file cannot be read as a workbook. Save it as .xlsx or as CSV, then choose it again.';
const TOO_LARGE =
  'This workbook is broken or unpacks to more than 20 MB. Copy the cells that are needed to a new one, then choose that.';

const plain = (xml: string) =>
  xml.replaceAll(/&(?:#(\d+)|#x([0-9a-fA-F]+)|(lt|gt|quot|apos|amp));/g, (_, decimal, hex, name) => {
    if (name) return { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }[name as 'lt'];
    return String.fromCodePoint(Math.min(0x10ffff, decimal ? Number(decimal) : Number.parseInt(hex, 16)));
  });

// Some programs write a prefix before every name of an element.
const elements = (xml: string, name: string) =>
  [
    ...xml.matchAll(
      new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])([^>]*?)(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}>)`, 'g'),
    ),
  ].map(([, attributes = '', content = '']) => ({ attributes, content }));

const attribute = (attributes: string, name: string) =>
  new RegExp(`(?:^|\\s)(?:\\w+:)?${name}="([^"]*)"`).exec(attributes)?.[1];

// Of a text in several looks all of it, without the reading aids of Japanese.
const textIn = (xml: string) =>
  elements(xml.replaceAll(/<(?:\w+:)?rPh[\s\S]*?<\/(?:\w+:)?rPh>/g, ''), 't')
    .map(({ content }) => plain(content))
    .join('');

async function firstSheet(read: ReadZipped, workbook: string): Promise<string | null> {
  const sheet = elements(workbook, 'sheet').find(
    ({ attributes }) => !/hidden/i.test(attribute(attributes, 'state') ?? ''),
  );
  const relation = attribute(sheet?.attributes ?? '', 'id');
  const relations = elements((await read('xl/_rels/workbook.xml.rels')) ?? '', 'Relationship');
  const target = relations.find(({ attributes }) => attribute(attributes, 'Id') === relation);
  const path = attribute(target?.attributes ?? '', 'Target');
  if (path === undefined) return '';
  return read(path.startsWith('/') ? path.slice(1) : `xl/${path}`);
}

// The numbers of the formats of days that every program knows without being told.
const isDayFormat = (id: number) => (id >= 14 && id <= 22) || (id >= 45 && id <= 47);

/** Which looks of cells show a day: places in the list of looks that cells name. */
function dayLooks(styles: string): ReadonlySet<string> {
  const own = new Map(
    elements(styles, 'numFmt').map(({ attributes }) => {
      const code = plain(attribute(attributes, 'formatCode') ?? '').replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
      return [attribute(attributes, 'numFmtId'), /[dmyhs]/i.test(code)] as const;
    }),
  );
  const looks = elements(elements(styles, 'cellXfs')[0]?.content ?? '', 'xf');
  return new Set(
    looks.flatMap(({ attributes }, place) => {
      const id = attribute(attributes, 'numFmtId') ?? '0';
      return (own.get(id) ?? isDayFormat(Number(id))) ? [String(place)] : [];
    }),
  );
}

/** What cells are read with. */
interface Reading {
  readonly texts: readonly string[];
  readonly days: ReadonlySet<string>;
  /** The day that spreadsheets count as 0. */
  readonly dayZero: string;
  readonly numbers: Intl.NumberFormat;
}

function cellText(attributes: string, content: string, { texts, days, dayZero, numbers }: Reading): string {
  const type = attribute(attributes, 't') ?? 'n';
  if (type === 'inlineStr') return textIn(content);
  const value = plain(elements(content, 'v')[0]?.content ?? '');
  if (type === 's') return texts[Number(value)] ?? '';
  const number = Number(value);
  if (type !== 'n' || value === '' || !Number.isFinite(number)) return value;
  const day = days.has(attribute(attributes, 's') ?? '0') && number >= 0 && number < 2_958_466;
  return day ? addDays(dayZero, Math.floor(number)) : numbers.format(number);
}

const columnOf = (place: string) =>
  [...place.replaceAll(/\d/g, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function rowCells(content: string, reading: Reading): readonly string[] {
  const cells: string[] = [];
  for (const { attributes, content: inside } of elements(content, 'c')) {
    const place = attribute(attributes, 'r');
    const column = place === undefined ? cells.length : columnOf(place);
    if (column < 0 || column >= MOST_COLUMNS) continue;
    while (cells.length < column) cells.push('');
    cells[column] = cellText(attributes, inside, reading);
  }
  return cells;
}

/**
 * The first visible sheet of a workbook (.xlsx) row by row: numbers as the locale writes them, days as 2026-03-31, what
 * formulas came to when it was saved. No part of it is unpacked beyond 20 MB.
 */
export async function workbookTable(file: Uint8Array<ArrayBuffer>, locale: string): Promise<WorkbookTable> {
  const read = openZip(file, MOST_UNPACKED);
  const workbook = (await read?.('xl/workbook.xml')) ?? '';
  if (!read || workbook === '') return { problem: NO_WORKBOOK };
  const sheet = await firstSheet(read, workbook);
  const [texts, styles] = [await read('xl/sharedStrings.xml'), await read('xl/styles.xml')];
  if (sheet === null || texts === null || styles === null) return { problem: TOO_LARGE };
  const reading: Reading = {
    texts: elements(texts, 'si').map(({ content }) => textIn(content)),
    days: dayLooks(styles),
    dayZero: /date1904="(?:1|true)"/.test(workbook) ? '1904-01-01' : '1899-12-30',
    // Fifteen digits are what a spreadsheet knows; the rest is how machines write fractions.
    numbers: new Intl.NumberFormat(locale, {
      numberingSystem: 'latn',
      useGrouping: false,
      maximumSignificantDigits: 15,
    }),
  };
  return { rows: elements(sheet, 'row').map(({ content }) => rowCells(content, reading)) };
}
