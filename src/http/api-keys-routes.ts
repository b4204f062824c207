import { createApiKey } from '#actions/create-api-key.ts';
import { revokeApiKey } from '#actions/revoke-api-key.ts';
import type { Services } from '#actions/services.ts';
import { type ApiKeyRow, listApiKeyRows } from '#db/api-keys.ts';
import * as wire from '#endpoints/company.ts';
import type { Identifier } from './identify.ts';
import { reading } from './reading.ts';
import { type Route, route } from './route.ts';

const presentApiKey = (row: ApiKeyRow) => ({
  id: row.id,
  name: row.name,
  start: row.start,
  createdAt: row.created_at.toISOString(),
  createdBy: row.created_by,
  lastUsedAt: row.last_used_at?.toISOString() ?? null,
});

export function apiKeyRoutes(services: Services, identifier: Identifier): readonly Route[] {
  return [
    route(wire.listApiKeys, async ({ acting }) => {
      const rows = await reading(services, acting, (tx) => listApiKeyRows(tx, acting.company.id));
      return { rows: rows.map(presentApiKey) };
    }),
    route(wire.createApiKey, async ({ acting, body }) => {
      const { row, key } = await createApiKey(services, acting, body.name);
      return { ...presentApiKey(row), key };
    }),
    route(wire.revokeApiKey, async ({ acting, params }) => {
      await revokeApiKey(services, acting, params.id);
      identifier.forget();
      return { done: true as const };
    }),
  ];
}
