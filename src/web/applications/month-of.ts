const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The first and the last day of a day's month. "2028-02-10" is in 2028-02-01 to 2028-02-29. */
export function monthOf(day: string): { readonly first: string; readonly last: string } {
  const [year = '', month = ''] = day.split('-');
  const leap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  const length = month === '02' && leap ? 29 : (LENGTHS[Number(month) - 1] ?? 31);
  return { first: `${year}-${month}-01`, last: `${year}-${month}-${length}` };
}
