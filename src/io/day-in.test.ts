import { expect, test } from 'vitest';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { dayIn } from './day-in.ts';

test.each([
  { instant: '2026-03-01T04:59:59Z', timeZone: 'America/New_York', day: '2026-02-28' },
  { instant: '2026-03-01T05:00:00Z', timeZone: 'America/New_York', day: '2026-03-01' },
  { instant: '2026-12-31T15:00:00Z', timeZone: 'Asia/Tokyo', day: '2027-01-01' },
  { instant: '2028-02-29T12:00:00Z', timeZone: 'UTC', day: '2028-02-29' },
])('at $instant it is $day in $timeZone', ({ instant, timeZone, day }) => {
  expect(dayIn(timeZone, fixedClock(instant).now())).toBe(day);
});
