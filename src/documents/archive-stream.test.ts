import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { archiveStream } from './archive-stream.ts';

const bytesOf = async (stream: ReadableStream<Uint8Array>) =>
  new Uint8Array(await new Response(stream).arrayBuffer());

test('an archive holds its files under their names, and the same files give the same archive', async () => {
  const large = new Uint8Array(3 * 1024 * 1024 + 7).map((_, at) => at % 251);
  const files = [
    { name: '01 Application.pdf', bytes: async () => Buffer.from('one') },
    { name: 'Files/Größe.txt', bytes: async () => Buffer.from('two') },
    { name: 'Photo.jpg', bytes: async () => large },
  ];
  const madeAt = Date.UTC(2026, 4, 3);
  const archive = await bytesOf(archiveStream(files, madeAt));
  const found = unzipSync(archive);
  expect(Object.keys(found)).toEqual(['01 Application.pdf', 'Files/Größe.txt', 'Photo.jpg']);
  expect(Buffer.from(found['Files/Größe.txt'] ?? []).toString()).toBe('two');
  expect(Buffer.compare(found['Photo.jpg'] ?? new Uint8Array(), large)).toBe(0);
  expect(Buffer.compare(await bytesOf(archiveStream(files, madeAt)), archive)).toBe(0);
});

test('a file is asked for when its turn comes, and none after whoever reads has gone', async () => {
  const asked: string[] = [];
  const file = (name: string) => ({
    name,
    bytes: async () => {
      asked.push(name);
      return new Uint8Array(2 * 1024 * 1024);
    },
  });
  const reader = archiveStream([file('one'), file('two'), file('three')], 315_619_200_000).getReader();
  await reader.read();
  expect(asked).toEqual(['one']);
  await reader.cancel();
  expect(asked).toEqual(['one']);
});

test('a file that cannot be read ends the archive with its error', async () => {
  const files = [{ name: 'gone', bytes: () => Promise.reject(new Error('The file is gone.')) }];
  await expect(bytesOf(archiveStream(files, 315_619_200_000))).rejects.toThrow('The file is gone.');
});
