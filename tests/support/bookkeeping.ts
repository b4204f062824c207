import { expect } from 'vitest';
import { createApiKey, createCompany } from '#endpoints/company.ts';
import { signUp } from '#endpoints/session.ts';
import { apiClient } from './api-client.ts';
import { startTestApplication, type TestApplication } from './application.ts';
import { type Bookkeeper, bookkeeper, LAST_DAY } from './bookkeeper.ts';
import { fixedClock } from './fixed-clock.ts';

export interface Bookkeeping extends TestApplication {
  readonly clock: ReturnType<typeof fixedClock>;
  /** Founds a company and acts for it with an API key. */
  newCompany(currency?: string): Promise<Bookkeeper>;
  /** Stops, and fails where a request broke or two waited for each other, though no test noticed. */
  stop(): Promise<void>;
}

// A deadlock is tried again and costs its request a second: nobody would notice it from outside.
const DEADLOCKS = 'select deadlocks from pg_stat_database where datname = current_database()';

async function signUpAt(address: string): Promise<string> {
  const body = { name: 'Ana Rivera', email: 'ana@example.com', password: 'correct horse battery' };
  const response = await apiClient(address, {}).send(signUp, { body });
  if (response.status !== 200) throw new Error(`Sign-up answered ${response.status}.`);
  const cookies = response.headers.getSetCookie();
  return cookies.map((cookie) => cookie.split(';')[0]).join('; ');
}

/** Founds a company for whoever the cookie belongs to. */
async function foundCompany(address: string, cookie: string, currency: string): Promise<Bookkeeper> {
  const company = await apiClient(address, { cookie }).call(createCompany, {
    body: { name: 'Rivera Builders', address: '12 Quay Street', timeZone: 'America/New_York', currency },
  });
  const acting = apiClient(address, { cookie, 'drawbook-company': company.id });
  const { key } = await acting.call(createApiKey, { body: { name: 'Story' } });
  return bookkeeper(apiClient(address, { authorization: `Bearer ${key}` }), company.id);
}

/** The application with one person signed up, at noon of the last day of 2026 until the clock is set. */
export async function startBookkeeping(): Promise<Bookkeeping> {
  const clock = fixedClock(`${LAST_DAY}T12:00:00Z`);
  const application = await startTestApplication(clock.now);
  const cookie = await signUpAt(application.address);
  return {
    ...application,
    clock,
    newCompany: (currency = 'USD') => foundCompany(application.address, cookie, currency),
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
