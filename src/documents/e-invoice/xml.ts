/** What XML 1.0 cannot carry, not even escaped. */
const unspeakable = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu;

const escaped = (text: string) =>
  text
    .replaceAll(unspeakable, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');

/** A piece of XML; what a person typed gets into it through `xml` alone. */
export type Xml = { readonly written: string };

type Content = string | Xml | null | readonly (Xml | null)[];

/** One element with its text or its children; what is null is left out: xml('ram:ID', 'A & B'). */
export const xml = (
  name: string,
  content: Content,
  attributes: Readonly<Record<string, string>> = {},
): Xml => {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const inside =
    typeof content === 'string'
      ? escaped(content)
      : [content]
          .flat()
          .map((child) => child?.written ?? '')
          .join('');
  return {
    written: inside === '' ? `<${name}${given.join('')}/>` : `<${name}${given.join('')}>${inside}</${name}>`,
  };
};
