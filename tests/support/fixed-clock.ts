/** A clock that stands still until it is set. Example: `fixedClock('2026-03-01T12:00:00Z').now()`. */
export function fixedClock(start: string): { now(): Date; set(instant: string): void } {
  let instant = start;
  return {
    now: () => new Date(instant),
    set: (next) => {
      instant = next;
    },
  };
}
