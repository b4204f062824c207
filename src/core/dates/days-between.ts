import { invariant } from '#core/invariant.ts';

const DAY_MS = 86_400_000;

/**
 * How many days lie between two days (`YYYY-MM-DD`), below 0 where the second is earlier.
 * @example daysBetween('2026-02-27', '2026-03-02') // 3
 */
export function daysBetween(from: string, to: string): number {
  const days = (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS;
  invariant(Number.isInteger(days), `days read YYYY-MM-DD, not "${from}" and "${to}"`);
  return days;
}
