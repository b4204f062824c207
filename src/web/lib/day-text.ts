import { locale } from './locale.ts';

const short = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const long = new Intl.DateTimeFormat(locale, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A day as people read it: "2026-03-12" → "12 Mar 2026". A day has no time zone, so it is read and shown in UTC. */
export function dayText(day: string): string {
  return long.format(Date.parse(`${day}T00:00:00Z`));
}

/** The same without its year, where the column has little room. */
export function shortDayText(day: string): string {
  return short.format(Date.parse(`${day}T00:00:00Z`));
}
