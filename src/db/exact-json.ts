// JSON has no whole numbers of this size: they are kept as text, under these names.
const EXACT_FIELDS = new Set([
  'percent',
  'rate',
  'amountMinor',
  'byMinor',
  'sumMinor',
  'threshold',
  'storedRate',
  'installedMinor',
  'storedMinor',
  'stillToWithholdMinor',
  'dueMinor',
  'workMinor',
  'appliedMinor',
  'certifiedMinor',
]);

/** A value with exact amounts and percentages, as a jsonb column keeps it. */
export function writeExact(value: unknown): string {
  return JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? String(part) : part));
}

/** The value that `writeExact` wrote. */
export function readExact(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(readExact);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      EXACT_FIELDS.has(name) && typeof part === 'string' ? BigInt(part) : readExact(part),
    ]),
  );
}
