import { PDFBool, PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { checkPdf } from './check-pdf.ts';
import { looseFonts } from './loose-fonts.ts';

/**
 * What a PDF lacks that every paper of ours has: soundness, every face inside, a title, a language, tags on
 * every page. Needs qpdf and poppler-utils. Example: `expect(await paperFaults(bytes)).toEqual([])`.
 */
export async function paperFaults(bytes: Uint8Array): Promise<readonly string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { catalog } = document;
  const part = (name: string) => catalog.lookupMaybe(PDFName.of(name), PDFDict);
  const tree = part('StructTreeRoot');
  const untagged = document.getPages().filter(({ node }) => !node.has(PDFName.of('StructParents'))).length;
  const checks: readonly (readonly [fault: string, found: boolean])[] = [
    [`qpdf: ${checkPdf(bytes)}`, checkPdf(bytes) !== ''],
    [`faces that are not inside: ${looseFonts(bytes).join(', ')}`, looseFonts(bytes).length > 0],
    ['no title', !document.getTitle()],
    ['no language', !/^\(?[a-z]{2,3}\b/.test(String(catalog.lookup(PDFName.of('Lang'))))],
    ['not marked as tagged', part('MarkInfo')?.lookup(PDFName.of('Marked')) !== PDFBool.True],
    ['no tags', tree === undefined || !tree.has(PDFName.of('K')) || !tree.has(PDFName.of('ParentTree'))],
    [`${untagged} pages without tags`, untagged > 0],
  ];
  return checks.flatMap(([fault, found]) => (found ? [fault] : []));
}
