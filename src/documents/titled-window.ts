import type { PdfObject } from './add-to-pdf.ts';

const PREFERENCES = '/ViewerPreferences <<';

/**
 * The catalog of a PDF that the compiler wrote, which asks a reader to name its window by the title of the document and not by
 * the name of the file. The compiler cannot ask for it.
 */
export function titledWindow(pdf: Buffer): PdfObject {
  // It stands near the end, behind every picture.
  const near = pdf.lastIndexOf('/Type /Catalog\n');
  const [, id, text] =
    /(\d+) 0 obj\n(<<\n {2}\/Type \/Catalog\n[\s\S]*?\n>>)\nendobj\n/.exec(
      pdf.toString('latin1', Math.max(near - 40, 0), pdf.lastIndexOf('trailer\n')),
    ) ?? [];
  if (!id || !text?.includes(PREFERENCES))
    throw new Error('The catalog of the document is not where it was.');
  return { id: Number(id), text: text.replace(PREFERENCES, `${PREFERENCES}\n    /DisplayDocTitle true`) };
}
