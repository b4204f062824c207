import { locale } from '#web/lib/locale.ts';
import type { Option } from '#web/ui/select-field.tsx';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Every country by its name, and first that none is named. */
export function countryOptions(none = 'Not named'): readonly Option[] {
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => `${first}${second}`));
  const countries = codes.flatMap((code) => {
    const name = isCountry(code) ? names.of(code) : undefined;
    return name === undefined ? [] : [{ value: code, label: name }];
  });
  return [{ value: '', label: none }, ...countries.sort((a, b) => a.label.localeCompare(b.label, locale))];
}

// Some codes are groups of countries or parts of one, and some are names of the past that are written in today's.
const NONE = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ']);

function isCountry(code: string): boolean {
  return !NONE.has(code) && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;
}
