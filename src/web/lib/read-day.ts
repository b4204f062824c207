/**
 * A day as it is typed or pasted, in the wire's form: "2026-06-30", or its three numbers in the order of the locale, with
 * any sign between them. Null where it is no day.
 */
export function readDay(typed: string, locale: string): string | null {
  const text = typed.trim();
  const [, year = '', month = '', date = ''] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  if (year !== '') return realDay(year, month, date);
  const numbers = /^(\d{1,4})[./\-\s]+(\d{1,2})[./\-\s]+(\d{1,4})\.?$/.exec(text)?.slice(1);
  if (numbers === undefined) return null;
  const order = new Intl.DateTimeFormat(locale).formatToParts(0).flatMap(({ type }) => placeOf(type));
  const part = (name: Part) => numbers[order.indexOf(name)] ?? '';
  const written = part('year');
  return realDay(written.length === 2 ? `20${written}` : written, part('month'), part('day'));
}

type Part = 'year' | 'month' | 'day';

function placeOf(type: string): readonly Part[] {
  return type === 'year' || type === 'month' || type === 'day' ? [type] : [];
}

function realDay(year: string, month: string, date: string): string | null {
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const at = Date.parse(`${day}T00:00:00Z`);
  // The 31st of a short month would be read as a day of the next one.
  return Number.isNaN(at) || !new Date(at).toISOString().startsWith(day) ? null : day;
}
