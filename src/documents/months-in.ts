import { isInOurType } from './is-in-our-type.ts';

/** How one document writes months: monthsIn('en-US')('2026-04-01') is 'Apr 2026'; in figures where no bundled font has its words. */
export const monthsIn = (locale: string): ((day: string) => string) => {
  const write = (month: 'short' | '2-digit') =>
    new Intl.DateTimeFormat(locale, { year: 'numeric', month, timeZone: 'UTC', numberingSystem: 'latn' });
  const inWords = write('short');
  const format = isInOurType(inWords.format(0)) ? inWords : write('2-digit');
  return (day) => format.format(Date.parse(`${day}T00:00:00Z`));
};
