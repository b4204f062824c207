import type { Insertable } from 'kysely';
import { sql } from 'kysely';
import type { ContractCost } from '#core/reports/work-in-progress.ts';
import type { Tx } from './open.ts';
import type { ContractCostTable } from './schema.ts';

/** The newest word on what every contract has cost, up to a day. */
export async function listContractCosts(
  tx: Tx,
  companyId: string,
  asOf: string,
): Promise<readonly ContractCost[]> {
  const { rows } = await sql<ContractCost>`
    select distinct on (estimate_id) estimate_id as "estimateId", as_of as "asOf", cost_minor as "costMinor",
      estimated_minor as "estimatedMinor"
    from contract_cost
    where company_id = ${companyId} and as_of <= ${asOf}
    order by estimate_id, contract_cost.as_of desc, id desc`.execute(tx);
  return rows;
}

/** Writes down what contracts have cost, all of it or nothing. */
export async function insertContractCosts(
  tx: Tx,
  rows: readonly Insertable<ContractCostTable>[],
): Promise<void> {
  await tx
    .insertInto('contract_cost')
    .values([...rows])
    .execute();
}

/** The contracts behind their numbers: an estimate's number is its contract's. */
export async function findContractsByNumber(
  tx: Tx,
  companyId: string,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('estimate')
    .select(['id', 'number'])
    .where('company_id', '=', companyId)
    .where('number', 'in', [...numbers])
    .execute();
  return new Map(rows.map((row) => [row.number, row.id]));
}

/** Says when the work of a contract was substantially complete; null takes it back. Gives whether there is such a contract. */
export async function updateCompletion(
  tx: Tx,
  companyId: string,
  estimateId: string,
  on: string | null,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('estimate')
    .set({ substantially_complete_on: on })
    .where('company_id', '=', companyId)
    .where('id', '=', estimateId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
