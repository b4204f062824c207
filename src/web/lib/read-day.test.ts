import { describe, expect, it } from 'vitest';
import { readDay } from './read-day.ts';
import { writeDay } from './write-day.ts';

describe('a day as it is typed', () => {
  it.each([
    ['2026-06-30', 'en-US', '2026-06-30'],
    ['6/30/2026', 'en-US', '2026-06-30'],
    ['06/30/26', 'en-US', '2026-06-30'],
    ['30/6/2026', 'en-GB', '2026-06-30'],
    ['30.6.2026', 'de-DE', '2026-06-30'],
    ['2026/6/30', 'ja-JP', '2026-06-30'],
    [' 6/30/2026 ', 'en-US', '2026-06-30'],
    ['30/6/2026', 'en-US', null],
    ['2/30/2026', 'en-US', null],
    ['June', 'en-US', null],
    ['', 'en-US', null],
  ])('%s in %s is %s', (typed, locale, day) => {
    expect(readDay(typed, locale)).toBe(day);
  });

  it.each(['en-US', 'en-GB', 'de-DE', 'ja-JP', 'sv-SE'])('is read as it was written in %s', (locale) => {
    expect(readDay(writeDay('2026-06-09', locale), locale)).toBe('2026-06-09');
  });
});
