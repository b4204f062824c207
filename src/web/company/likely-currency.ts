const byRegion: Readonly<Record<string, string>> = {
  US: 'USD',
  CA: 'CAD',
  GB: 'GBP',
  AU: 'AUD',
  NZ: 'NZD',
  CH: 'CHF',
  JP: 'JPY',
  DE: 'EUR',
  FR: 'EUR',
  IT: 'EUR',
  ES: 'EUR',
  NL: 'EUR',
  BE: 'EUR',
  AT: 'EUR',
  IE: 'EUR',
  PT: 'EUR',
  FI: 'EUR',
};

/** The currency that a newcomer most likely bills in; only where the form starts. */
export function likelyCurrency(locale: string): string {
  return byRegion[new Intl.Locale(locale).maximize().region ?? ''] ?? 'USD';
}
