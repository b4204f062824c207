import { invariant } from '#core/invariant.ts';

/**
 * The day so many months after another, as `YYYY-MM-DD`; where that month is shorter, its last day.
 * @example addMonths('2026-01-31', 1) // '2026-02-28'
 */
export function addMonths(day: string, months: number): string {
  const start = new Date(`${day}T00:00:00Z`);
  invariant(!Number.isNaN(start.getTime()), `a day reads YYYY-MM-DD, not "${day}"`);
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth() + months];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const dayOfMonth = Math.min(start.getUTCDate(), lastDay);
  return new Date(Date.UTC(year, month, dayOfMonth)).toISOString().slice(0, 10);
}
