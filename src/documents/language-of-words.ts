/**
 * The language that the words of every document are in, for whoever has it read aloud: English, of the place where the company
 * writes English: languageOfWords('en-GB') is 'en-GB', languageOfWords('de-DE') is 'en'. Figures and dates are still written as
 * in its place.
 */
export function languageOfWords(locale: string): string {
  const { language, region } = new Intl.Locale(locale);
  return language === 'en' && region?.length === 2 ? `en-${region}` : 'en';
}
