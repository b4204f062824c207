import { locale } from '#web/lib/locale.ts';

const format = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** The month of a day as it stands below a chart: "2026-03-01" → "Mar 2026". */
export function shortMonth(day: string): string {
  return format.format(Date.parse(`${day}T00:00:00Z`));
}
