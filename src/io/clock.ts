/** The time, passed in wherever a rule needs it, so that a test can say what day it is. */
export interface Clock {
  now(): Date;
  /** The day that it is in a time zone. Example: `today('America/New_York')` gives '2026-03-01'. */
  today(timeZone: string): string;
}

/** The day of an instant in a time zone. Example: `dayOf(new Date(0), 'Asia/Tokyo')` gives '1970-01-01'. */
export function dayOf(instant: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(instant);
  const part = (type: string) => parts.find((each) => each.type === type)?.value;
  return `${part('year')}-${part('month')}-${part('day')}`;
}

export const systemClock: Clock = {
  now: () => new Date(),
  today: (timeZone) => dayOf(new Date(), timeZone),
};
