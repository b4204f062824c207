import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { archivePieces } from './archive-pieces.ts';

const madeAt = Date.UTC(2026, 4, 3);
const file = (name: string, ...pieces: readonly Uint8Array[]) => ({
  name,
  pieces: async function* () {
    yield* pieces;
  },
});
async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

test('an archive holds its files under their names, and the same files give the same archive', async () => {
  const large = new Uint8Array(3 * 1024 * 1024 + 7).map((_, at) => at % 251);
  const files = [
    file('01 Application.pdf', Buffer.from('one')),
    file('Files/Größe.txt', Buffer.from('tw'), Buffer.from('o')),
    file('Photo.jpg', large.subarray(0, 1_000_000), large.subarray(1_000_000)),
    file('Nothing.txt'),
  ];
  const archive = await bytesOf(archivePieces(files, madeAt));
  const found = unzipSync(archive);
  expect(Object.keys(found)).toEqual(['01 Application.pdf', 'Files/Größe.txt', 'Photo.jpg', 'Nothing.txt']);
  expect(Buffer.from(found['Files/Größe.txt'] ?? []).toString()).toBe('two');
  expect(Buffer.compare(found['Photo.jpg'] ?? new Uint8Array(), large)).toBe(0);
  expect(Buffer.compare(await bytesOf(archivePieces(files, madeAt)), archive)).toBe(0);
});

test('a file is asked for when its turn comes, and none after whoever reads has gone', async () => {
  const asked: string[] = [];
  const watched = (name: string) => ({
    name,
    pieces: async function* () {
      asked.push(name);
      yield new Uint8Array(1000);
      yield new Uint8Array(1000);
    },
  });
  const pieces = archivePieces([watched('one'), watched('two'), watched('three')], madeAt);
  await pieces.next();
  expect(asked).toEqual(['one']);
  await pieces.return(undefined);
  expect(asked).toEqual(['one']);
});

test('a file that cannot be read ends the archive with its error', async () => {
  const gone = {
    name: 'gone',
    // biome-ignore lint/correctness/useYield: it fails before it has anything.
    pieces: async function* (): AsyncGenerator<Uint8Array> {
      throw new Error('The file is gone.');
    },
  };
  await expect(bytesOf(archivePieces([gone], madeAt))).rejects.toThrow('The file is gone.');
});
