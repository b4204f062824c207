import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { takeTurns } from './take-turns.ts';

test('no more than so many are done at once, one that fails makes way, and each gets its own answer', async () => {
  const inTurn = takeTurns(2);
  let now = 0;
  let most = 0;
  const count = async (pages: number): Promise<number> => {
    now += 1;
    most = Math.max(most, now);
    await setImmediate();
    now -= 1;
    if (pages === 3) throw new Error('broken');
    return pages;
  };
  const counted = await Promise.allSettled([1, 2, 3, 4, 5, 6].map((pages) => inTurn(() => count(pages))));
  expect(counted.map((one) => (one.status === 'fulfilled' ? one.value : 'broken'))).toEqual([
    1,
    2,
    'broken',
    4,
    5,
    6,
  ]);
  expect(most).toBe(2);
});
