import type { Acting } from '#actions/acting.ts';
import { createCompany } from '#actions/create-company.ts';
import type { Services } from '#actions/services.ts';
import { loadCompanyProfile } from '#db/companies.ts';
import { withCompany } from '#db/company.ts';
import type { Database } from '#db/open.ts';
import { createAnnouncements } from '#io/announcements.ts';
import { timeOrderedIds } from '#io/ids.ts';

export const TODAY = '2026-03-31';

/** What the outside world lends to an action under test: it is always noon of the same day. */
export function testServices(database: Database): Services {
  const ids = timeOrderedIds();
  return {
    database,
    now: () => new Date(`${TODAY}T12:00:00Z`),
    today: () => TODAY,
    newId: () => ids.next(),
    announcements: createAnnouncements(),
    mostFileBytes: 1024 * 1024,
    mostPacketBytes: 2 * 1024 * 1024,
    printLater: () => {},
    packetLater: () => {},
    reportFileLater: () => {},
  };
}

/** Founds a company of a test's own, and acts for it as its founder. */
export async function foundCompany(
  services: Services,
  { currency = 'USD', sample = false }: { readonly currency?: string; readonly sample?: boolean } = {},
): Promise<Acting> {
  const { database } = services;
  const actor = { id: services.newId(), name: 'Ana Rivera' };
  await database.pool.query(
    'insert into "user" (id, name, email, "emailVerified", "createdAt", "updatedAt") values ($1, $2, $3, false, now(), now())',
    [actor.id, actor.name, `${actor.id}@example.com`],
  );
  const id = await createCompany(services, actor, {
    name: 'Rivera Builders',
    address: '12 Quay Street',
    email: '',
    phone: '',
    timeZone: 'America/New_York',
    locale: 'en-US',
    paper: 'letter',
    accentColor: '#1f5f8b',
    currency,
    sample,
  });
  const company = await withCompany(database, id, (tx) => loadCompanyProfile(tx, id));
  if (!company) throw new Error('The company was not founded.');
  return { company, actor, role: 'admin', today: TODAY, key: null };
}
