import { locale } from './locale.ts';

const format = new Intl.DateTimeFormat(locale, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A day as people read it: "2026-03-12" → "12 Mar 2026". A day has no time zone, so it is read and shown in UTC. */
export function dayText(day: string): string {
  return format.format(Date.parse(`${day}T00:00:00Z`));
}
