import { locale } from '#web/lib/locale.ts';

const format = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The month of a day as people read it: "2026-03-01" → "March 2026". */
export function monthText(day: string): string {
  return format.format(Date.parse(`${day}T00:00:00Z`));
}
