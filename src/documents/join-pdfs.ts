import { PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFPage, type PDFRef } from 'pdf-lib';
import { type JoinedStructure, joinStructure } from './join-structure.ts';
import type { PacketPdf, PacketTask, PdfFault } from './packet-task.ts';

// From the upper edge to the number, in points.
const CORNER = 10;

type Joining = Extract<PacketTask, { readonly task: 'join' }>;

/** A page of the whole with where its upper right corner is (points), and whether that corner is where it is read. */
interface PlacedPage {
  readonly page: PDFPage;
  readonly right: number;
  readonly top: number;
  readonly isUpright: boolean;
}

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

// A page without a size, or with content that is none, shows when it is placed and made ready for its number, and not
// when it is counted.
async function addPagesOf(
  structure: JoinedStructure,
  { title, bytes }: PacketPdf,
): Promise<readonly PlacedPage[]> {
  const source = await PDFDocument.load(bytes, { updateMetadata: false });
  return structure.add(title, source).map((page) => {
    page.pushOperators();
    const { x, y, width, height } = page.getCropBox();
    return { page, right: x + width, top: y + height, isUpright: page.getRotation().angle % 180 === 0 };
  });
}

/** How many pages a PDF has; else why it cannot be joined to others: it is locked with a password, or broken. */
export async function pagesOf(bytes: Uint8Array): Promise<number | PdfFault> {
  try {
    const whole = await PDFDocument.create({ updateMetadata: false });
    return (await addPagesOf(joinStructure(whole), { title: '', bytes })).length || 'broken';
  } catch {
    // How it is locked stands in the open, where everything else is unreadable.
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('/Encrypt')
      ? 'locked'
      : 'broken';
  }
}

/** Joins PDFs to one, in their order, with the tags of each, a bookmark for each and the number of the page in the whole on every page. */
export async function joinPdfs({
  title,
  author,
  language,
  madeAt,
  pdfs,
  numbers: numberPages,
}: Joining): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> {
  const whole = await PDFDocument.create({ updateMetadata: false });
  const structure = joinStructure(whole);
  const marks: { title: string; page: PDFPage }[] = [];
  const pages: PlacedPage[] = [];
  for (let part = pdfs.shift(); part; part = pdfs.shift()) {
    const added = await addPagesOf(structure, part);
    if (added[0]) marks.push({ title: part.title, page: added[0].page });
    pages.push(...added);
  }
  const numbers = await whole.embedPdf(
    numberPages,
    pages.map((_, index) => index),
  );
  for (const [index, { page, right, top, isUpright }] of pages.entries()) {
    const number = numbers[index];
    // In the upper corner, because documents have a number of their own at the lower edge.
    if (number && isUpright)
      page.drawPage(number, { x: right - number.width, y: top - number.height - CORNER });
  }
  structure.finish();
  addBookmarks(whole, marks);
  whole.setTitle(title, { showInWindowTitleBar: true });
  whole.setAuthor(author);
  whole.setLanguage(language);
  whole.setProducer('Drawbook');
  whole.setCreationDate(new Date(madeAt));
  whole.setModificationDate(new Date(madeAt));
  return { bytes: await whole.save(), pages: pages.length };
}
