import { isInOurType } from './is-in-our-type.ts';

/**
 * How one document writes its days: datesIn('en-US')('2026-04-14') is 'Apr 14, 2026'. A language whose months no
 * bundled font can print has them in figures: '2026/04/14'.
 */
export const datesIn = (locale: string): ((day: string) => string) => {
  const inFigures = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const write = (style: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC', numberingSystem: 'latn' });
  const inWords = write({ dateStyle: 'medium' });
  const format = isInOurType(inWords.format(0)) ? inWords : write(inFigures);
  return (day) => format.format(Date.parse(`${day}T00:00:00Z`));
};
