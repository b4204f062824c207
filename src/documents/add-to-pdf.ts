/** An object of a PDF: `{ id: 263, text: '<<\n  /Type /Catalog\n>>' }`. */
export type PdfObject = { readonly id: number; readonly text: string };

/**
 * Gives objects of a PDF that the compiler wrote anew behind it. The file is added to and not rewritten: its old bytes stay, so
 * that the same document has the same bytes, and it takes no time.
 */
export function addToPdf(pdf: Buffer, objects: readonly PdfObject[]): Buffer {
  const end = pdf.toString('latin1', pdf.lastIndexOf('trailer\n'));
  const [, entries, before] = /^trailer\n<<([\s\S]*?)>>\nstartxref\n(\d+)\n%%EOF\s*$/.exec(end) ?? [];
  if (!entries || !before) throw new Error('The trailer of the document is not where it was.');
  let added = '\n';
  let table = 'xref\n';
  for (const { id, text } of objects.toSorted((one, other) => one.id - other.id)) {
    table += `${id} 1\n${String(pdf.length + added.length).padStart(10, '0')} 00000 n\r\n`;
    added += `${id} 0 obj\n${text}\nendobj\n`;
  }
  const trailer = `trailer\n<<${entries.trimEnd()}\n  /Prev ${before}\n>>\nstartxref\n${pdf.length + added.length}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(`${added}${table}${trailer}`, 'latin1')]);
}
