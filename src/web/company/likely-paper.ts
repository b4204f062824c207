const letterRegions = ['US', 'CA', 'MX', 'CL', 'CO', 'PH'];

/** The paper that documents are most likely printed on; the settings can change it. */
export function likelyPaper(locale: string): 'letter' | 'a4' {
  return letterRegions.includes(new Intl.Locale(locale).maximize().region ?? '') ? 'letter' : 'a4';
}
