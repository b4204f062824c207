import { expect, test } from 'vitest';
import { streamOf } from './stream-of.ts';

test('pieces are made when they are read, and no more of them after whoever reads has gone', async () => {
  const told: string[] = [];
  async function* pieces() {
    try {
      for (const word of ['one', 'two', 'three']) {
        told.push(word);
        yield Buffer.from(word);
      }
    } finally {
      told.push('ended');
    }
  }
  const reader = streamOf(pieces()).getReader();
  expect(Buffer.from((await reader.read()).value ?? []).toString()).toBe('one');
  await reader.cancel();
  expect(told).toEqual(['one', 'ended']);
  expect(await new Response(streamOf(pieces())).text()).toBe('onetwothree');
});
