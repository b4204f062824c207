const BLOCK = 512;

export type TarEntry = { readonly path: string; readonly mode: number; readonly bytes: Uint8Array };

/**
 * The regular files of a ustar archive. Folders are implied by the paths; links and the rest are skipped,
 * because the archives read here hold none that matter.
 */
export function readTar(archive: Uint8Array): TarEntry[] {
  const text = new TextDecoder();
  const field = (from: number, length: number) =>
    text.decode(archive.subarray(from, from + length)).replace(/\0.*$/s, '');
  const entries: TarEntry[] = [];
  let at = 0;
  while (at + BLOCK <= archive.length && archive[at] !== 0) {
    const size = Number.parseInt(field(at + 124, 12).trim() || '0', 8);
    const kind = field(at + 156, 1);
    const prefix = field(at + 345, 155);
    if (kind === '0' || kind === '') {
      entries.push({
        path: prefix === '' ? field(at, 100) : `${prefix}/${field(at, 100)}`,
        mode: Number.parseInt(field(at + 100, 8).trim() || '644', 8),
        bytes: archive.subarray(at + BLOCK, at + BLOCK + size),
      });
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return entries;
}
