const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** The cells of the first table in a piece of HTML, such as Excel and Google Sheets put on the clipboard. */
export function htmlTable(html: string): readonly (readonly string[])[] | null {
  const table = /<table[\s>][\s\S]*?<\/table>/i.exec(html)?.[0];
  if (table === undefined) return null;
  const rows = table.match(/<tr[\s>][\s\S]*?(?=<tr[\s>]|<\/table>)/gi) ?? [];
  return rows.map((row) =>
    [...row.matchAll(CELL)].flatMap(([, attributes = '', content = '']) => {
      const span = Number(/colspan\s*=\s*["']?(\d{1,3})/i.exec(attributes)?.[1] ?? '1');
      return [textOf(content), ...Array<string>(Math.max(0, span - 1)).fill('')];
    }),
  );
}

const CELL = /<t[dh](\s[^>]*)?>([\s\S]*?)(?=<\/t[dh]>|<t[dh][\s>]|<\/tr>|$)/gi;

function textOf(content: string): string {
  return content
    .replace(/\s+/g, ' ')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) =>
      name
        ? (NAMED[name.toLowerCase()] ?? whole)
        : characterOf(decimal ? Number(decimal) : Number(`0x${hex}`)),
    )
    .trim();
}

function characterOf(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
