import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  PDFString,
} from 'pdf-lib';

const name = (text: string) => PDFName.of(text);

/** What a PDF is tagged as: its outline of elements, such as `Document > Part "Payment packet" > P`, and what is wrong. */
export interface TagCheck {
  readonly wrong: readonly string[];
  /** The titles of the parts, in their order. */
  readonly parts: readonly string[];
  readonly kinds: ReadonlySet<string>;
  readonly alternatives: readonly string[];
}

const listOf = (object: PDFObject | undefined): readonly PDFObject[] =>
  object instanceof PDFArray ? object.asArray() : object ? [object] : [];

// One kid alone need not stand in a list.
function kidsOf(element: PDFDict): readonly PDFObject[] {
  const kids = element.lookup(name('K'));
  return kids instanceof PDFArray ? kids.asArray() : listOf(element.get(name('K')));
}

function contentOf(page: PDFPage): string {
  const streams = listOf(page.node.Contents()).map((ref) => page.doc.context.lookup(ref));
  return streams
    .map((stream) =>
      stream instanceof PDFRawStream
        ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
        : '',
    )
    .join('\n');
}

function numbersIn(tree: PDFDict): Map<number, PDFObject> {
  const found = new Map<number, PDFObject>();
  const pairs = tree.lookup(name('Nums'), PDFArray).asArray();
  for (let at = 0; at < pairs.length; at += 2) {
    const [key, value] = pairs.slice(at, at + 2);
    if (key instanceof PDFNumber && value) found.set(key.asNumber(), value);
  }
  return found;
}

/** Follows the tags of a PDF from both ends: every marked piece of a page to its element, and every element to its page. */
export async function checkTags(bytes: Uint8Array): Promise<TagCheck> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { context, catalog } = document;
  const wrong: string[] = [];
  const root = catalog.lookup(name('StructTreeRoot'), PDFDict);
  const parents = numbersIn(root.lookup(name('ParentTree'), PDFDict));
  const pages = new Map(document.getPages().map((page, index) => [page.ref, index + 1]));
  const seen = new Set<PDFRef>();
  const owned = new Map<string, PDFRef>();
  const parts: string[] = [];
  const kinds = new Set<string>();
  const alternatives: string[] = [];
  const heads: string[] = [];
  const ids = new Set<string>();

  const own = (page: PDFObject | undefined, mark: PDFObject | undefined, element: PDFRef) => {
    if (!(page instanceof PDFRef) || !pages.has(page))
      wrong.push(`${element} is on a page that is not there`);
    else if (mark instanceof PDFNumber) owned.set(`${pages.get(page)} ${mark.asNumber()}`, element);
  };
  function follow(ref: PDFObject, above: PDFRef): void {
    const element = context.lookup(ref);
    if (!(ref instanceof PDFRef) || !(element instanceof PDFDict))
      return void wrong.push(`${ref} is no element`);
    if (seen.has(ref)) return void wrong.push(`${ref} stands in the tree twice`);
    seen.add(ref);
    if (element.get(name('P')) !== above) wrong.push(`${ref} does not know what it stands under`);
    const kind = element.lookup(name('S'), PDFName).decodeText();
    kinds.add(kind);
    const title = element.lookup(name('T'));
    if (kind === 'Part' && title instanceof PDFHexString) parts.push(title.decodeText());
    const alternative = element.lookup(name('Alt'));
    if (alternative instanceof PDFHexString || alternative instanceof PDFString)
      alternatives.push(alternative.decodeText());
    const id = element.lookup(name('ID'));
    if (id) ids.add(String(id));
    for (const attributes of listOf(element.lookup(name('A')))) {
      const dict = context.lookup(attributes);
      if (dict instanceof PDFDict) heads.push(...listOf(dict.lookup(name('Headers'))).map(String));
    }
    for (const kid of kidsOf(element)) {
      const found = context.lookup(kid);
      if (found instanceof PDFNumber) own(element.get(name('Pg')), found, ref);
      else if (found instanceof PDFDict && found.get(name('Type')) === name('MCR'))
        own(found.get(name('Pg')) ?? element.get(name('Pg')), found.get(name('MCID')), ref);
      else if (found instanceof PDFDict && found.get(name('Type')) === name('OBJR')) {
        const object = found.lookup(name('Obj'), PDFDict).lookup(name('StructParent'), PDFNumber);
        if (parents.get(object.asNumber()) !== ref) wrong.push(`${ref} is not what its annotation says`);
      } else follow(kid, ref);
    }
  }
  const rootRef = catalog.get(name('StructTreeRoot'));
  for (const top of kidsOf(root)) follow(top, rootRef as PDFRef);

  for (const [page, number] of document.getPages().map((one, index) => [one, index + 1] as const)) {
    const key = page.node.lookup(name('StructParents'));
    const known = key instanceof PDFNumber ? context.lookup(parents.get(key.asNumber())) : undefined;
    if (!(known instanceof PDFArray)) {
      wrong.push(`page ${number} is not tagged`);
      continue;
    }
    const marks = [...contentOf(page).matchAll(/\/MCID (\d+)/g)].map(([, mark]) => Number(mark));
    for (const mark of marks) {
      const element = owned.get(`${number} ${mark}`);
      if (!element || known.get(mark) !== element) wrong.push(`page ${number}: piece ${mark} has no element`);
      owned.delete(`${number} ${mark}`);
    }
  }
  for (const [piece, element] of owned)
    wrong.push(`${element} speaks of page and piece ${piece}, which is not there`);
  const tree = root.lookupMaybe(name('IDTree'), PDFDict);
  const named = new Set(
    listOf(tree?.lookup(name('Names')))
      .filter((one) => !(one instanceof PDFRef))
      .map(String),
  );
  for (const id of [...ids, ...heads]) if (!named.has(id)) wrong.push(`${id} is not in the list of names`);
  if (ids.size !== named.size) wrong.push('two elements have one name');
  return { wrong, parts, kinds, alternatives };
}
