export interface NumberSigns {
  readonly group: string;
  readonly decimal: string;
}

/** How a locale separates thousands and decimals, for example "." and "," in de-DE. */
export function numberSigns(locale: string): NumberSigns {
  const parts = new Intl.NumberFormat(locale, {
    useGrouping: 'always',
    numberingSystem: 'latn',
  }).formatToParts(1234567.8);
  const sign = (type: 'group' | 'decimal') => parts.find((part) => part.type === type)?.value ?? '';
  return { group: sign('group').replace('’', "'"), decimal: sign('decimal') || '.' };
}
