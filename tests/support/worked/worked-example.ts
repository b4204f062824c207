/** One row of an example's table, by the headings of its columns. */
export type Row = Readonly<Record<string, string>>;

/** An example of a page: a bold title that begins with "Example", its terms in sentences, and a table. */
export interface WorkedExample {
  readonly title: string;
  readonly terms: readonly string[];
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
}

const BLOCKS = /\n\s*\n/;
const INTRODUCTION = /^\*\*(Example[^*]*)\*\*(.*)$/;

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());

/** The tables of a page with the text before each: the heading row and the rows under the rule. */
export function readTables(page: string): { readonly before: string; readonly table: string[][] }[] {
  const blocks = page.split(BLOCKS).map((block) => block.trim());
  return blocks.flatMap((block, index) => {
    if (!block.startsWith('|')) return [];
    const [headings = '', , ...rows] = block.split('\n');
    const before = (blocks[index - 1] ?? '').replace(/\s+/g, ' ');
    return [{ before, table: [headings, ...rows].map(cellsOf) }];
  });
}

/** Reads the examples of a page in their order. */
export function readExamples(page: string): WorkedExample[] {
  return readTables(page).flatMap(({ before, table }) => {
    const found = INTRODUCTION.exec(before);
    if (found === null) return [];
    const [headings = [], ...rows] = table;
    const terms = (found[2] ?? '').split(/\.(?=\s|$)/).map((term) => term.trim());
    return [
      {
        title: (found[1] ?? '').replace(/\.$/, ''),
        terms: terms.filter((term) => term !== ''),
        headings,
        rows: rows.map((cells) =>
          Object.fromEntries(headings.map((heading, index) => [heading, cells[index] ?? ''])),
        ),
      },
    ];
  });
}
