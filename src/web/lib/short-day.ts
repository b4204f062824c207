import { locale } from './locale.ts';

const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const at = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** A day without its year: "2026-11-29" → "Nov 29". */
export function shortDay(day: string): string {
  return format.format(at(day));
}

/** Some days without their year: "Nov 29 – Dec 5". */
export function shortDays({ from, to }: { readonly from: string; readonly to: string }): string {
  return format.formatRange(at(from), at(to));
}
