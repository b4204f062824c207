import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFStream,
  PDFString,
} from 'pdf-lib';

/** The tags of a PDF, ready to stand beside those of others; everything in it belongs to that PDF. */
export interface SourceTags {
  /** The elements that nothing stands above. */
  readonly tops: readonly PDFRef[];
  /** What a page or an annotation is tagged as, by its number in the whole. */
  readonly parents: ReadonlyMap<number, PDFObject>;
  /** Elements that others point at, by the name that they have in the whole. */
  readonly names: ReadonlyMap<string, PDFRef>;
  readonly classes: ReadonlyMap<string, PDFObject>;
  readonly namespaces: readonly PDFObject[];
}

/** What keeps the tags of one PDF apart from those of the others: a prefix of names, and the first free number. */
export interface Apart {
  readonly prefix: string;
  readonly firstKey: number;
}

const name = (text: string) => PDFName.of(text);
const MOST_LEVELS = 40;

function* dictsIn(object: PDFObject): Generator<PDFDict> {
  if (object instanceof PDFStream) yield* dictsIn(object.dict);
  else if (object instanceof PDFDict) {
    yield object;
    for (const value of object.values()) yield* dictsIn(value);
  } else if (object instanceof PDFArray) for (const item of object.asArray()) yield* dictsIn(item);
}

function* allDicts(source: PDFDocument): Generator<readonly [PDFRef, PDFDict]> {
  for (const [ref, object] of source.context.enumerateIndirectObjects()) {
    for (const dict of dictsIn(object)) yield [ref, dict];
  }
}

// A tree of numbers: its leaves are lists in which each key stands before its value.
function numbersIn(node: PDFDict, found: Map<number, PDFObject>, level = 0): void {
  if (level > MOST_LEVELS) throw new Error('A tree of numbers runs in a circle.');
  const pairs = node.lookupMaybe(name('Nums'), PDFArray)?.asArray() ?? [];
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const [key, value] = pairs.slice(at, at + 2);
    if (key instanceof PDFNumber && value) found.set(key.asNumber(), value);
  }
  const kids = node.lookupMaybe(name('Kids'), PDFArray);
  for (let at = 0; at < (kids?.size() ?? 0); at += 1) {
    const kid = kids?.lookupMaybe(at, PDFDict);
    if (kid) numbersIn(kid, found, level + 1);
  }
}

function topsOf(source: PDFDocument, root: PDFDict): readonly PDFRef[] {
  const kids = root.get(name('K'));
  const listed = source.context.lookup(kids);
  const all = listed instanceof PDFArray ? listed.asArray() : kids ? [kids] : [];
  return all.map((kid) => (kid instanceof PDFRef ? kid : source.context.register(kid)));
}

// A kind of element that a PDF made up is called what it stands for, so that no two PDFs have to agree on what they made up.
function standardKind(roles: PDFDict | undefined, made: PDFName): PDFName {
  const seen = new Set<PDFName>();
  let kind = made;
  for (let next = roles?.get(kind); next instanceof PDFName && !seen.has(kind); next = roles?.get(kind)) {
    seen.add(kind);
    kind = next;
  }
  return kind;
}

const isText = (value: PDFObject | undefined): value is PDFString | PDFHexString =>
  value instanceof PDFString || value instanceof PDFHexString;

const hexName = (prefix: string, text: PDFString | PDFHexString): string =>
  Buffer.concat([Buffer.from(prefix), text.asBytes()])
    .toString('hex')
    .toUpperCase();

const isElement = (dict: PDFDict): boolean => {
  const type = dict.get(name('Type'));
  const parent = dict.get(name('P'));
  return (
    (type === undefined || type === name('StructElem')) &&
    dict.get(name('S')) instanceof PDFName &&
    (parent instanceof PDFRef || parent instanceof PDFDict)
  );
};

function renameClasses(element: PDFDict, prefix: string): void {
  const renamed = (value: PDFObject) =>
    value instanceof PDFName ? name(`${prefix}${value.decodeText()}`) : value;
  const classes = element.lookup(name('C'));
  if (classes instanceof PDFArray) {
    element.set(name('C'), element.context.obj(classes.asArray().map(renamed)));
  } else if (classes) element.set(name('C'), renamed(classes));
}

// A cell names its head cells by their names.
function renameHeads(attributes: PDFDict, prefix: string): void {
  const heads = attributes.lookupMaybe(name('Headers'), PDFArray);
  if (!heads || attributes.get(name('O')) !== name('Table')) return;
  const renamed = heads
    .asArray()
    .map((head) => (isText(head) ? PDFHexString.of(hexName(prefix, head)) : head));
  attributes.set(name('Headers'), attributes.context.obj(renamed));
}

function moveKeys(dict: PDFDict, by: number): void {
  for (const key of ['StructParents', 'StructParent']) {
    const value = dict.get(name(key));
    if (value instanceof PDFNumber) dict.set(name(key), PDFNumber.of(value.asNumber() + by));
  }
}

function untag(source: PDFDocument): null {
  for (const [, dict] of allDicts(source)) {
    dict.delete(name('StructParents'));
    dict.delete(name('StructParent'));
  }
  source.catalog.delete(name('StructTreeRoot'));
  return null;
}

// Tags that do not speak of every page that they claim to speak of are worse than none.
function isWhole(source: PDFDocument, parents: ReadonlyMap<number, PDFObject>): boolean {
  return source.getPages().every(({ node }) => {
    const key = node.lookup(name('StructParents'));
    if (key === undefined) return true;
    return key instanceof PDFNumber && source.context.lookup(parents.get(key.asNumber())) instanceof PDFArray;
  });
}

/**
 * Takes the tags out of a PDF and makes them ready for the whole: its numbers and names are moved apart from those of other
 * PDFs, in the PDF itself, which is to be copied afterwards. Null where it has none that can be relied on; then no trace of
 * them is left.
 */
export function takeTags(source: PDFDocument, { prefix, firstKey }: Apart): SourceTags | null {
  const root = source.context.lookup(source.catalog.get(name('StructTreeRoot')));
  if (!(root instanceof PDFDict)) return untag(source);
  const tree = root.lookup(name('ParentTree'));
  const tops = topsOf(source, root);
  const parents = new Map<number, PDFObject>();
  if (tree instanceof PDFDict) numbersIn(tree, parents);
  if (tops.length === 0 || !isWhole(source, parents)) return untag(source);
  const roles = root.lookupMaybe(name('RoleMap'), PDFDict);
  const names = new Map<string, PDFRef>();
  for (const [ref, dict] of allDicts(source)) {
    moveKeys(dict, firstKey);
    renameHeads(dict, prefix);
    if (!isElement(dict)) continue;
    const kind = dict.get(name('S'));
    if (kind instanceof PDFName && !dict.has(name('NS'))) dict.set(name('S'), standardKind(roles, kind));
    renameClasses(dict, prefix);
    const id = dict.lookup(name('ID'));
    if (!isText(id)) continue;
    const renamed = hexName(prefix, id);
    dict.set(name('ID'), PDFHexString.of(renamed));
    if (source.context.lookup(ref) === dict) names.set(renamed, ref);
  }
  const classes = root.lookupMaybe(name('ClassMap'), PDFDict)?.entries() ?? [];
  const namespaces = root.lookupMaybe(name('Namespaces'), PDFArray)?.asArray() ?? [];
  // What the whole has one of is not copied again through the elements, which all lead up to here.
  for (const key of root.keys()) root.delete(key);
  return {
    tops,
    parents: new Map([...parents].map(([key, value]) => [key + firstKey, value])),
    names,
    classes: new Map(classes.map(([key, value]) => [`${prefix}${key.decodeText()}`, value])),
    namespaces,
  };
}
