import { revokeApiKeyRow } from '#db/api-keys.ts';
import { withCompany } from '#db/company.ts';
import { type Acting, demand } from './acting.ts';
import { refused } from './refused.ts';
import type { Services } from './services.ts';

/** Revokes an API key at once and for good. */
export async function revokeApiKey(services: Services, acting: Acting, id: string): Promise<void> {
  demand(acting, 'company.edit');
  const found = await withCompany(services.database, acting.company.id, (tx) =>
    revokeApiKeyRow(tx, acting.company.id, id, services.now()),
  );
  if (!found) throw refused('not_found', { what: 'API key' });
}
