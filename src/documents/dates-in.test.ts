import { describe, expect, it } from 'vitest';
import { datesIn } from './dates-in.ts';
import { monthsIn } from './months-in.ts';

describe('days on a document', () => {
  it.each([
    ['en-US', 'Apr 14, 2026'],
    ['en-GB', '14 Apr 2026'],
    ['de-DE', '14.04.2026'],
    ['pl-PL', '14 kwi 2026'],
    ['ru-RU', '14 апр. 2026 г.'],
    ['ja-JP', '2026/04/14'],
    ['zh-CN', '2026年4月14日'],
    ['bn-BD', '14/04/2026'],
  ])('in %s it is %s', (locale, written) => {
    expect(datesIn(locale)('2026-04-14')).toBe(written);
  });
});

describe('months on a document', () => {
  it.each([
    ['en-US', 'Apr 2026'],
    ['ja-JP', '2026年4月'],
    ['bn-BD', '04-2026'],
    ['zh-CN', '2026年4月'],
  ])('in %s it is %s', (locale, written) => {
    expect(monthsIn(locale)('2026-04-01')).toBe(written);
  });
});
