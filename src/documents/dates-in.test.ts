import { describe, expect, it } from 'vitest';
import { datesIn } from './dates-in.ts';

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
