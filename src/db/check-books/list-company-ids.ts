import type { Database } from '#db/open.ts';

/** Every company of this database, oldest first: companies are found by their members, who stand before the wall. */
export async function listCompanyIds(database: Database): Promise<readonly string[]> {
  const rows = await database.kysely
    .selectFrom('company_member')
    .select('company_id')
    .groupBy('company_id')
    .orderBy((order) => order.fn.min('joined_at'))
    .orderBy('company_id')
    .execute();
  return rows.map((row) => row.company_id);
}
