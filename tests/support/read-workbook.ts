import { strFromU8, unzipSync } from 'fflate';

/** A cell as it is stored: what was typed, or the formula with what readers show that work nothing out. */
export type WorkbookCell =
  | { readonly value: string | number }
  | { readonly formula: string; readonly shown: string | number | null };

/** The sheets of a workbook by name, and their cells by place: `workbook.get('Report')?.get('B7')`. */
export type Workbook = ReadonlyMap<string, ReadonlyMap<string, WorkbookCell>>;

const plain = (xml: string) =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

const textsIn = (xml: string) =>
  [...xml.matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, item = '']) =>
    [...item.matchAll(/<t[^>]*>([\s\S]*?)<\/t>/g)].map(([, text = '']) => plain(text)).join(''),
  );

function cellsIn(xml: string, texts: readonly string[]): ReadonlyMap<string, WorkbookCell> {
  const cells = [...xml.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)];
  return new Map(
    cells.flatMap(([, place = '', attributes = '', content = '']): [string, WorkbookCell][] => {
      const formula = /<f>([\s\S]*?)<\/f>/.exec(content)?.[1];
      const value = /<v>([\s\S]*?)<\/v>/.exec(content)?.[1];
      if (formula !== undefined) {
        const text = / t="str"/.test(attributes) ? plain(value ?? '') : Number(value);
        const shown = value === undefined ? null : text;
        return [[place, { formula: plain(formula).replace(/^=/, ''), shown }]];
      }
      if (value === undefined) return [];
      const text = / t="s"/.test(attributes) ? texts[Number(value)] : undefined;
      return [[place, { value: text ?? Number(value) }]];
    }),
  );
}

/** Reads an .xlsx file back, formulas and typed values apart. */
export function readWorkbook(bytes: Uint8Array): Workbook {
  const files = unzipSync(bytes);
  const textOf = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  const texts = textsIn(textOf('xl/sharedStrings.xml'));
  const names = [...textOf('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)];
  return new Map(
    names.map(([, name = ''], index) => [
      plain(name),
      cellsIn(textOf(`xl/worksheets/sheet${index + 1}.xml`), texts),
    ]),
  );
}
