/** Whether two values are one, or objects of which every field is: a row that is made anew may still say the same. */
export function sameFields(before: unknown, now: unknown): boolean {
  if (Object.is(before, now)) return true;
  if (typeof before !== 'object' || typeof now !== 'object' || before === null || now === null) return false;
  const were = Object.entries(before);
  const fields = new Map(Object.entries(now));
  return were.length === fields.size && were.every(([name, value]) => Object.is(fields.get(name), value));
}
