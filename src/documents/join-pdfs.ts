import { PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFPage, type PDFRef } from 'pdf-lib';
import type { PacketTask } from './packet-task.ts';

type Joining = Extract<PacketTask, { readonly task: 'join' }>;

/** One bookmark a part, in a row, shown as soon as the file is opened. */
function addBookmarks(
  document: PDFDocument,
  marks: readonly { readonly title: string; readonly page: PDFPage }[],
): void {
  const { context, catalog } = document;
  const outline = context.nextRef();
  const refs = marks.map(() => context.nextRef());
  const linkTo = (name: string, ref: PDFRef | undefined) => (ref ? { [name]: ref } : {});
  for (const [index, { title, page }] of marks.entries()) {
    const item = context.obj({
      Title: PDFHexString.fromText(title),
      Parent: outline,
      Dest: [page.ref, PDFName.of('Fit')],
      ...linkTo('Prev', refs[index - 1]),
      ...linkTo('Next', refs[index + 1]),
    });
    const ref = refs[index];
    if (ref) context.assign(ref, item);
  }
  context.assign(
    outline,
    context.obj({
      Type: 'Outlines',
      Count: PDFNumber.of(marks.length),
      ...linkTo('First', refs[0]),
      ...linkTo('Last', refs.at(-1)),
    }),
  );
  catalog.set(PDFName.of('Outlines'), outline);
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

/** How many pages a PDF has; null where it is broken, or locked with a password, and cannot be joined to others. */
export async function pagesOf(bytes: Uint8Array): Promise<number | null> {
  try {
    return (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount();
  } catch {
    return null;
  }
}

/** Joins PDFs to one, in their order, with a bookmark for each and the number of the page in the whole on every page. */
export async function joinPdfs({
  title,
  author,
  language,
  madeAt,
  pdfs,
  numbers: numberPages,
}: Joining): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> {
  const whole = await PDFDocument.create({ updateMetadata: false });
  const marks: { title: string; page: PDFPage }[] = [];
  for (const part of pdfs) {
    const source = await PDFDocument.load(part.bytes, { updateMetadata: false });
    const pages = await whole.copyPages(source, source.getPageIndices());
    for (const [index, page] of pages.entries()) {
      whole.addPage(page);
      if (index === 0) marks.push({ title: part.title, page });
    }
  }
  const pages = whole.getPages();
  const numbers = await whole.embedPdf(
    numberPages,
    pages.map((_, index) => index),
  );
  for (const [index, page] of pages.entries()) {
    const number = numbers[index];
    const { x, y, width } = page.getCropBox();
    const upright = page.getRotation().angle % 180 === 0;
    if (number && upright) page.drawPage(number, { x: x + (width - number.width) / 2, y: y + 10 });
  }
  addBookmarks(whole, marks);
  whole.setTitle(title, { showInWindowTitleBar: true });
  whole.setAuthor(author);
  whole.setLanguage(language);
  whole.setProducer('Drawbook');
  whole.setCreationDate(new Date(madeAt));
  whole.setModificationDate(new Date(madeAt));
  return { bytes: await whole.save(), pages: pages.length };
}
