/** How one document writes its days: datesIn('en-US')('2026-04-14') is 'Apr 14, 2026'. */
export const datesIn = (locale: string): ((day: string) => string) => {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return (day) => format.format(Date.parse(`${day}T00:00:00Z`));
};
