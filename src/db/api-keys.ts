import type { Insertable, Selectable } from 'kysely';
import type { Database, Tx } from './open.ts';
import type { ApiKeyTable } from './schema.ts';

export type ApiKeyRow = Selectable<ApiKeyTable>;

/** The key behind a hash, as long as it is not revoked. It comes before the company is known. */
export function findApiKey(database: Database, keySha256: string): Promise<ApiKeyRow | undefined> {
  return database.kysely
    .selectFrom('api_key')
    .selectAll()
    .where('key_sha256', '=', keySha256)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
}

export async function markApiKeyUsed(database: Database, key: ApiKeyRow, at: Date): Promise<void> {
  await database.kysely
    .updateTable('api_key')
    .set({ last_used_at: at })
    .where('company_id', '=', key.company_id)
    .where('id', '=', key.id)
    .execute();
}

export function listApiKeyRows(tx: Tx, companyId: string): Promise<ApiKeyRow[]> {
  return tx
    .selectFrom('api_key')
    .selectAll()
    .where('company_id', '=', companyId)
    .where('revoked_at', 'is', null)
    .orderBy('created_at')
    .execute();
}

export async function insertApiKey(tx: Tx, row: Insertable<ApiKeyTable>): Promise<void> {
  await tx.insertInto('api_key').values(row).execute();
}

export async function revokeApiKeyRow(tx: Tx, companyId: string, id: string, at: Date): Promise<boolean> {
  const result = await tx
    .updateTable('api_key')
    .set({ revoked_at: at })
    .where('company_id', '=', companyId)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
