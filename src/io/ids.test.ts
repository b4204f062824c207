import { expect, test } from 'vitest';
import { timeOrderedIds } from './ids.ts';

const take = (count: number, now: () => number) => {
  const ids = timeOrderedIds(now);
  return Array.from({ length: count }, () => ids.next());
};

test('an id is a UUID of version 7 that begins with the millisecond', () => {
  const [id] = take(1, () => Date.parse('2026-03-01T12:00:00.123Z'));
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const millisecond = Number.parseInt(String(id).replace('-', '').slice(0, 12), 16);
  expect(new Date(millisecond).toISOString()).toBe('2026-03-01T12:00:00.123Z');
});

test.each([
  { when: 'the clock stands still', now: () => 1_000 },
  { when: 'the clock goes on', now: Date.now },
  {
    when: 'the clock is set back',
    now: (
      (time) => () =>
        time--
    )(1_000_000),
  },
])('10,000 ids are different and in order when $when', ({ now }) => {
  const ids = take(10_000, now);
  expect(new Set(ids).size).toBe(10_000);
  expect(ids.toSorted()).toEqual(ids);
});
