/** An element of an XML document: its name, its attributes, its children, and its text. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#13': '\r' };

const plain = (text: string) =>
  text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const sign = ENTITIES[name];
    if (sign === undefined || !whole.endsWith(';'))
      throw new Error(`an ampersand that is not escaped: ${whole}`);
    return sign;
  });

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlNode[];
  text: string;
}

function attributesOf(written: string): Record<string, string> {
  const found = [...written.matchAll(/\s+([\w:]+)="([^"<]*)"/g)];
  if (found.map(([all]) => all).join('') !== written.trimEnd())
    throw new Error(`attributes that cannot be read: ${written}`);
  return Object.fromEntries(found.map(([, key = '', value = '']) => [key, plain(value)]));
}

/** Reads an XML document strictly: what is not well-formed throws. Of no use for comments, which nobody writes here. */
export function readXml(document: string): XmlNode {
  const body = document.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '').trim();
  const top: Open = { name: '', attributes: {}, children: [], text: '' };
  const open: Open[] = [top];
  for (const [piece] of body.matchAll(/<[^>]*>|[^<]+/g)) {
    const current = open.at(-1) ?? top;
    const tag = /^<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>$/.exec(piece);
    if (!piece.startsWith('<')) {
      if (piece.includes('>')) throw new Error(`a stray > in ${piece}`);
      current.text += plain(piece);
    } else if (!tag) throw new Error(`a tag that cannot be read: ${piece}`);
    else if (tag[1] === '/') {
      if (current.name !== tag[2]) throw new Error(`</${tag[2]}> closes <${current.name}>`);
      open.pop();
    } else {
      const node: Open = {
        name: tag[2] ?? '',
        attributes: attributesOf(tag[3] ?? ''),
        children: [],
        text: '',
      };
      current.children.push(node);
      if (tag[4] !== '/') open.push(node);
    }
  }
  const [root, ...others] = top.children;
  if (open.length !== 1 || !root || others.length > 0 || top.text !== '')
    throw new Error('not one closed root');
  return root;
}

/** The elements at the end of a path of names, without their prefixes: nodesAt(root, 'ExchangedDocument', 'ID'). */
export function nodesAt(node: XmlNode, ...path: readonly string[]): readonly XmlNode[] {
  return path.reduce<readonly XmlNode[]>(
    (nodes, name) =>
      nodes.flatMap((one) => one.children.filter((child) => child.name.replace(/^\w+:/, '') === name)),
    [node],
  );
}

/** The text of the one element there, or null. */
export function textAt(node: XmlNode, ...path: readonly string[]): string | null {
  return nodesAt(node, ...path)[0]?.text ?? null;
}
