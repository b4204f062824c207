import { expect } from 'vitest';
import { startTestApplication, type TestApplication } from './application.ts';
import { type Bookkeeper, LAST_DAY } from './bookkeeper.ts';
import { fixedClock } from './fixed-clock.ts';
import { foundCompanyAt, signUpAt } from './found-company.ts';

export interface Bookkeeping extends TestApplication {
  readonly clock: ReturnType<typeof fixedClock>;
  /** Founds a company and acts for it with an API key. */
  newCompany(currency?: string): Promise<Bookkeeper>;
  /** Stops, and fails where a request broke or two waited for each other, though no test noticed. */
  stop(): Promise<void>;
}

// A deadlock is tried again and costs its request a second: nobody would notice it from outside.
const DEADLOCKS = 'select deadlocks from pg_stat_database where datname = current_database()';

/** The application with one person signed up, at noon of the last day of 2026 until the clock is set. */
export async function startBookkeeping(): Promise<Bookkeeping> {
  const clock = fixedClock(`${LAST_DAY}T12:00:00Z`);
  const application = await startTestApplication(clock.now);
  const cookie = await signUpAt(application.address);
  return {
    ...application,
    clock,
    newCompany: (currency) => foundCompanyAt(application.address, cookie, currency),
    stop: async () => {
      const { rows } = await application.database.pool.query(DEADLOCKS);
      await application.stop();
      expect({ faults: application.faults, deadlocks: Number(rows[0].deadlocks) }).toEqual({
        faults: [],
        deadlocks: 0,
      });
    },
  };
}
