import { numberSigns } from './number-signs.ts';

const spaces = /[\s\u00a0\u202f]/g;

/**
 * Turns what a person typed in their locale ("$12,500.00", "12.500,00", "12 500") into wire text ("12500.00").
 * A separator that could mean either thing is never guessed away: "10,5" in English stays as typed, and is refused.
 */
export function readDecimal(typed: string, locale: string): string {
  const bare = typed
    .replace(spaces, '')
    .replaceAll('’', "'")
    .replace(/^\p{Sc}|\p{Sc}$|%$/gu, '')
    .replace(/^\p{Sc}/u, '');
  const { group, decimal } = numberSigns(locale);
  const [whole = '', fraction, ...more] = bare.split(decimal);
  if (more.length > 0) return typed;
  const ungrouped = dropGroups(whole, group.replace(spaces, ''));
  if (ungrouped === null || (fraction !== undefined && !/^\d*$/.test(fraction))) {
    return /^\d+\.\d+$/.test(bare) ? bare : typed;
  }
  const digits = ungrouped === '' && fraction ? '0' : ungrouped;
  return fraction ? `${digits}.${fraction}` : digits;
}

function dropGroups(whole: string, group: string): string | null {
  if (/^\d*$/.test(whole)) return whole;
  if (group === '') return null;
  const [first = '', ...rest] = whole.split(group);
  const last = rest.at(-1);
  const wellFormed =
    /^\d{1,3}$/.test(first) &&
    last !== undefined &&
    /^\d{3}$/.test(last) &&
    rest.every((part) => /^\d{2,3}$/.test(part));
  return wellFormed ? first + rest.join('') : null;
}
