import { invariant } from '#core/invariant.ts';

const DAY_MS = 86_400_000;

/**
 * The day so many days after another, as `YYYY-MM-DD`.
 * @example addDays('2026-02-27', 3) // '2026-03-02'
 */
export function addDays(day: string, days: number): string {
  const start = Date.parse(`${day}T00:00:00Z`);
  invariant(!Number.isNaN(start), `a day reads YYYY-MM-DD, not "${day}"`);
  return new Date(start + days * DAY_MS).toISOString().slice(0, 10);
}
