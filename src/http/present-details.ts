import { formatMoney } from '#core/money/format-money.ts';

/**
 * The facts of a refusal as they travel: amounts of minor units become decimal strings and lose the suffix that
 * names their unit. Example: `{ overMinor: 50_000n }` becomes `{ over: '500.00' }`.
 */
export function presentDetails(details: unknown, exponent: number): Record<string, unknown> {
  return presentValue(details, exponent) as Record<string, unknown>;
}

function presentValue(value: unknown, exponent: number): unknown {
  if (typeof value === 'bigint') return formatMoney(value, exponent);
  if (Array.isArray(value)) return value.map((one) => presentValue(one, exponent));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name.replace(/Minor$/, ''), presentValue(one, exponent)]),
  );
}
