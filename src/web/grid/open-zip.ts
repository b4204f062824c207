/** Reads the files of an archive (ZIP) as text: '' for one that is not there, null for one that is broken or too large. */
export type ReadZipped = (name: string) => Promise<string | null>;

interface Entry {
  readonly isPacked: boolean;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const DEFLATED = 8;

function endOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= first; at -= 1)
    if (view.getUint32(at, true) === END) return at;
  return null;
}

function entriesOf(file: Uint8Array<ArrayBuffer>): ReadonlyMap<string, Entry> | null {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = endOf(view);
  if (end === null) return null;
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== ENTRY) return null;
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const words = new TextDecoder().decode(file.subarray(at + 46, at + 46 + (name ?? 0)));
    entries.set(words, {
      isPacked: view.getUint16(at + 10, true) === DEFLATED,
      bytes: file.subarray(start, start + view.getUint32(at + 20, true)),
    });
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

// What a small file unpacks to is counted while it comes: what it says of itself may be a lie.
async function textOf({ isPacked, bytes }: Entry, mostBytes: number): Promise<string | null> {
  const plain = new Blob([bytes]).stream();
  const reader = (isPacked ? plain.pipeThrough(new DecompressionStream('deflate-raw')) : plain).getReader();
  const decoder = new TextDecoder();
  let text = '';
  let unpacked = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    unpacked += value.byteLength;
    if (unpacked > mostBytes) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** Opens an archive; null where the bytes are none. No file of it is read beyond `mostBytes`. */
export function openZip(file: Uint8Array<ArrayBuffer>, mostBytes: number): ReadZipped | null {
  try {
    const entries = entriesOf(file);
    if (!entries) return null;
    return async (name) => {
      const entry = entries.get(name);
      return entry ? textOf(entry, mostBytes).catch(() => null) : '';
    };
  } catch {
    // A directory that points outside the file.
    return null;
  }
}
