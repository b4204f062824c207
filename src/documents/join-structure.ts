import {
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFObjectCopier,
  PDFPage,
  PDFPageLeaf,
  type PDFRef,
} from 'pdf-lib';
import { takeTags } from './source-tags.ts';

/** The pages of the whole and what they are tagged as, while PDFs are added to it. */
export interface JoinedStructure {
  /** Adds the pages of a PDF behind those that are there, with its tags; a page without any is tagged as a picture. */
  add(title: string, source: PDFDocument): readonly PDFPage[];
  /** Writes the tags of the whole, when everything is added. */
  finish(): void;
}

/** What was gathered of all PDFs, in the objects of the whole. */
interface Gathered {
  readonly root: PDFRef;
  readonly document: PDFRef;
  readonly parts: PDFRef[];
  readonly parents: PDFObject[];
  readonly names: Map<string, PDFRef>;
  readonly classes: Map<string, PDFObject>;
  readonly namespaces: PDFObject[];
  nextKey: number;
}

const name = (text: string) => PDFName.of(text);

function copyPages(whole: PDFDocument, source: PDFDocument, copier: PDFObjectCopier): readonly PDFPage[] {
  const refs = source.getPages().map(({ ref }) => ref);
  if (new Set(refs).size < refs.length) throw new Error('A page stands in this PDF twice.');
  return refs.map((ref) => {
    // The reference is copied, not the page: a link or a tag that points at a page points at the same one afterwards.
    const copied = copier.copy(ref);
    const leaf = whole.context.lookup(copied);
    if (!(leaf instanceof PDFPageLeaf)) throw new Error('A page of this PDF is none.');
    const page = PDFPage.of(leaf, copied, whole);
    whole.addPage(page);
    leaf.normalizedEntries();
    return page;
  });
}

// A page that no tag speaks of is a picture to a reader that reads aloud, named after its file.
function addFigure(
  whole: PDFDocument,
  page: PDFPage,
  words: string,
  part: PDFRef,
  key: number,
): PDFRef | null {
  const { context } = whole;
  const stream = (operators: string) => context.register(context.stream(operators));
  if (!page.node.wrapContentStreams(stream('/Figure <</MCID 0>> BDC\n'), stream('\nEMC'))) return null;
  page.node.set(name('StructParents'), PDFNumber.of(key));
  const { x, y, width, height } = page.getCropBox();
  return context.register(
    context.obj({
      Type: 'StructElem',
      S: 'Figure',
      P: part,
      Pg: page.ref,
      K: 0,
      Alt: PDFHexString.fromText(words),
      A: { O: 'Layout', Placement: 'Block', BBox: [x, y, x + width, y + height] },
    }),
  );
}

function addPart(whole: PDFDocument, all: Gathered, title: string, source: PDFDocument): readonly PDFPage[] {
  const { context } = whole;
  const language = source.catalog.lookup(name('Lang'));
  const tags = takeTags(source, { prefix: `${all.parts.length + 1}-`, firstKey: all.nextKey });
  const copier = PDFObjectCopier.for(source.context, context);
  const pages = copyPages(whole, source, copier);
  const part = context.nextRef();
  const kids = (tags?.tops ?? []).map((top) => copier.copy(top));
  for (const kid of kids) {
    const element = context.lookup(kid);
    if (!(element instanceof PDFDict)) continue;
    element.set(name('P'), part);
    // There is one document, the whole.
    if (element.get(name('S')) === name('Document')) element.set(name('S'), name('Sect'));
  }
  for (const [key, value] of tags?.parents ?? []) {
    all.parents.push(PDFNumber.of(key), copier.copy(value));
    all.nextKey = Math.max(all.nextKey, key + 1);
  }
  for (const [id, element] of tags?.names ?? []) all.names.set(id, copier.copy(element));
  for (const [id, value] of tags?.classes ?? []) all.classes.set(id, copier.copy(value));
  all.namespaces.push(...(tags?.namespaces ?? []).map((one) => copier.copy(one)));
  for (const [index, page] of pages.entries()) {
    page.node.set(name('Tabs'), name('S'));
    if (page.node.has(name('StructParents'))) continue;
    const words = pages.length > 1 ? `${title}, ${index + 1} / ${pages.length}` : title;
    const figure = addFigure(whole, page, words, part, all.nextKey);
    if (!figure) continue;
    all.parents.push(PDFNumber.of(all.nextKey), context.obj([figure]));
    all.nextKey += 1;
    kids.push(figure);
  }
  const element = context.obj({
    Type: 'StructElem',
    S: 'Part',
    P: all.document,
    T: PDFHexString.fromText(title),
    K: kids,
  });
  if (language) element.set(name('Lang'), copier.copy(language));
  context.assign(part, element);
  all.parts.push(part);
  return pages;
}

function writeTree(whole: PDFDocument, all: Gathered): void {
  const { context, catalog } = whole;
  context.assign(all.document, context.obj({ Type: 'StructElem', S: 'Document', P: all.root, K: all.parts }));
  const names = [...all.names].sort(([one], [other]) => (one < other ? -1 : 1));
  const root = context.obj({
    Type: 'StructTreeRoot',
    K: [all.document],
    ParentTree: { Nums: all.parents },
    ParentTreeNextKey: all.nextKey,
    ...(names.length > 0
      ? { IDTree: { Names: names.flatMap(([id, ref]) => [PDFHexString.of(id), ref]) } }
      : {}),
    ...(all.classes.size > 0 ? { ClassMap: Object.fromEntries(all.classes) } : {}),
    ...(all.namespaces.length > 0 ? { Namespaces: all.namespaces } : {}),
  });
  context.assign(all.root, root);
  catalog.set(name('StructTreeRoot'), all.root);
  catalog.set(name('MarkInfo'), context.obj({ Marked: true }));
}

/** Begins the tags of a PDF that others are joined to: one document, of which each of them is a part under its title. */
export function joinStructure(whole: PDFDocument): JoinedStructure {
  const { context } = whole;
  const gathered: Gathered = {
    root: context.nextRef(),
    document: context.nextRef(),
    parts: [],
    parents: [],
    names: new Map(),
    classes: new Map(),
    namespaces: [],
    nextKey: 0,
  };
  return {
    add: (title, source) => addPart(whole, gathered, title, source),
    finish: () => writeTree(whole, gathered),
  };
}
