import { Zip, ZipPassThrough } from 'fflate';

/** A file in an archive; it is asked for, piece by piece, when its turn comes. */
export interface ArchivedFile {
  readonly name: string;
  readonly pieces: () => AsyncIterable<Uint8Array>;
}

/**
 * An archive (ZIP) in pieces, written while it is read, so that no file of it is in memory whole. The same files give the same
 * bytes; `madeAt` is in milliseconds since 1970.
 */
export async function* archivePieces(
  files: readonly ArchivedFile[],
  madeAt: number,
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const archive = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  for (const { name, pieces } of files) {
    // What is packed is compressed already: pictures, PDFs, workbooks.
    const entry = new ZipPassThrough(name);
    entry.mtime = madeAt;
    archive.add(entry);
    for await (const piece of pieces()) {
      entry.push(piece);
      yield* ready.splice(0);
    }
    entry.push(new Uint8Array(0), true);
    yield* ready.splice(0);
  }
  archive.end();
  yield* ready.splice(0);
}
