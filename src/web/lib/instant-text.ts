import { locale } from './locale.ts';

const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });

/** An instant in the reader's own time: "2026-03-31T09:15:00Z" → "31 Mar 2026, 11:15". */
export function instantText(instant: string): string {
  return format.format(Date.parse(instant));
}
