import type { Acting } from '#actions/acting.ts';
import { refused } from '#actions/refused.ts';
import type { Services } from '#actions/services.ts';
import { addDays } from '#core/dates/add-days.ts';

/** What the sample's events call things, and what these became. */
export interface SampleWorld {
  readonly acting: Acting;
  readonly services: Services;
  readonly taxRateId: string;
  readonly customers: Map<string, string>;
  /** Estimates by their title. */
  readonly estimates: Map<string, string>;
  readonly bills: Map<string, string>;
  readonly payments: Map<string, string>;
}

/** What a name in the sample's data stands for; a name that nothing has is a mistake in that data. */
export function named(things: ReadonlyMap<string, string>, name: string): string {
  const id = things.get(name);
  if (id === undefined) throw refused('not_found', { what: name });
  return id;
}

/** The working day at or before the one so many days ago: nobody bills on a Sunday. */
export function workingDay(today: string, daysAgo: number): string {
  const day = addDays(today, -daysAgo);
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, weekday === 0 ? -2 : weekday === 6 ? -1 : 0);
}

/** The same world on an earlier day, some minutes into its working hours. */
export function onDay(
  { acting, services, ...names }: SampleWorld,
  day: string,
  minutes: number,
): SampleWorld {
  const now = () => new Date(Date.parse(`${day}T14:00:00Z`) + minutes * 60_000);
  return {
    ...names,
    acting: { ...acting, today: day },
    services: { ...services, now, today: () => day },
  };
}
