import { Zip, ZipPassThrough } from 'fflate';

/** A file in an archive; its bytes are asked for when its turn comes. */
export interface ArchivedFile {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
}

// Between two pieces the server answers others.
const PIECE = 1024 * 1024;

async function* pieces(files: readonly ArchivedFile[], madeAt: number): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const archive = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  for (const { name, bytes } of files) {
    // What is packed is compressed already: pictures, PDFs, workbooks.
    const entry = new ZipPassThrough(name);
    entry.mtime = madeAt;
    archive.add(entry);
    const content = await bytes();
    for (let at = 0; at < content.length; at += PIECE) {
      entry.push(content.subarray(at, at + PIECE));
      yield* ready.splice(0);
    }
    entry.push(new Uint8Array(0), true);
    yield* ready.splice(0);
  }
  archive.end();
  yield* ready.splice(0);
}

/**
 * An archive (ZIP) that is written while it is read, so that one file of it is in memory at a time. The same files give the
 * same bytes; `madeAt` is in milliseconds since 1970.
 */
export function archiveStream(files: readonly ArchivedFile[], madeAt: number): ReadableStream<Uint8Array> {
  const source = pieces(files, madeAt);
  return new ReadableStream(
    {
      async pull(stream) {
        const { done, value } = await source.next();
        if (done) stream.close();
        else stream.enqueue(value);
      },
      async cancel() {
        await source.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
