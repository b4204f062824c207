/** A day in numbers, as its user would type it: "2026-06-30" → "6/30/2026". */
export function writeDay(day: string, locale: string): string {
  const numbers = { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, numbers).format(Date.parse(`${day}T00:00:00Z`));
}
