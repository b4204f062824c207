import { type ApiKeyRow, insertApiKey } from '#db/api-keys.ts';
import { withCompany } from '#db/company.ts';
import { newApiToken } from '#io/api-token.ts';
import { type Acting, demand } from './acting.ts';
import type { Services } from './services.ts';

/** Makes an API key. Its text is given back this once: only its hash is kept. */
export async function createApiKey(
  services: Services,
  acting: Acting,
  name: string,
): Promise<{ readonly row: ApiKeyRow; readonly key: string }> {
  demand(acting, 'company.edit');
  const { token, start, sha256 } = newApiToken();
  const row: ApiKeyRow = {
    company_id: acting.company.id,
    id: services.newId(),
    name,
    start,
    key_sha256: sha256,
    created_at: services.now(),
    created_by: acting.actor.name,
    created_by_id: acting.actor.id,
    last_used_at: null,
    revoked_at: null,
  };
  await withCompany(services.database, acting.company.id, (tx) => insertApiKey(tx, row));
  return { row, key: token };
}
