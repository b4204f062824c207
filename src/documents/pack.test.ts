import { expect, test } from 'vitest';
import { countPages } from './pack.ts';

test('a task that goes on for too long is ended, so that the next one is begun', async () => {
  await expect(countPages(Buffer.from('%PDF-1.4'), 1)).rejects.toThrow(/aborted/);
  expect(await countPages(Buffer.from('%PDF-1.4'))).toBe('broken');
});
