import type { Tx } from './open.ts';

/** The version of an estimate, which moves with every change, bill and payment; null where there is none. */
export async function loadEstimateVersion(tx: Tx, companyId: string, id: string): Promise<number | null> {
  const row = await tx
    .selectFrom('estimate')
    .select('version')
    .where('company_id', '=', companyId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.version ?? null;
}
