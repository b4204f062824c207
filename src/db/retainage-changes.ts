import { sql } from 'kysely';
import type { Contract } from '#core/billing/contract.ts';
import { formatPercent } from '#core/money/format-percent.ts';
import type { RetainageChange, RetainageRule } from '#core/retainage/retainage-rule.ts';
import { readExact, writeExact } from './exact-json.ts';
import type { Tx } from './open.ts';

/** One change of the rule of a contract: who, when, why, from what to what, and the money that it moves (minor units). */
export interface RetainageChangeRecord {
  readonly id: string;
  readonly at: Date;
  readonly by: string;
  readonly reason: string;
  readonly reach: RetainageChange['reach'];
  readonly before: RetainageRule;
  readonly after: RetainageRule;
  readonly movesMinor: bigint;
}

export async function insertRetainageChange(
  tx: Tx,
  companyId: string,
  estimateId: string,
  change: RetainageChangeRecord & { readonly byId: string },
): Promise<void> {
  await tx
    .insertInto('retainage_change')
    .values({
      company_id: companyId,
      estimate_id: estimateId,
      id: change.id,
      changed_at: change.at,
      changed_by: change.by,
      changed_by_id: change.byId,
      reason: change.reason,
      reach: change.reach,
      before: writeExact(change.before),
      after: writeExact(change.after),
      moves_minor: change.movesMinor,
    })
    .execute();
}

/** Writes new terms of retainage on a contract that this transaction has locked; the next bill takes the change up. */
export async function writeRetainageTerms(
  tx: Tx,
  companyId: string,
  estimateId: string,
  contract: Contract,
): Promise<void> {
  const { lines, retainage, storedRate, stepReached, retainageChange } = contract;
  await sql`with own as (
      update estimate_line e set retainage = l.retainage, step_reached = l.step
      from unnest(${lines.map((line) => line.lineId)}::uuid[], ${lines.map((line) => writeExact(line.retainage))}::jsonb[],
        ${lines.map((line) => line.stepReached)}::int[]) as l (id, retainage, step)
      where e.company_id = ${companyId} and e.estimate_id = ${estimateId} and e.id = l.id)
    update estimate set version = version + 1, retainage_rule = ${writeExact(retainage)}, stored_rate = ${formatPercent(storedRate)},
      step_reached = ${stepReached}, retainage_change = ${retainageChange && writeExact(retainageChange)}
    where company_id = ${companyId} and id = ${estimateId}`.execute(tx);
}

/** The changes of the rule of a contract, newest first. */
export async function listRetainageChanges(
  tx: Tx,
  companyId: string,
  estimateId: string,
): Promise<readonly RetainageChangeRecord[]> {
  const rows = await tx
    .selectFrom('retainage_change')
    .selectAll()
    .where('company_id', '=', companyId)
    .where('estimate_id', '=', estimateId)
    .orderBy('changed_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.changed_at,
    by: row.changed_by,
    reason: row.reason,
    reach: row.reach as RetainageChange['reach'],
    before: readExact(row.before) as RetainageRule,
    after: readExact(row.after) as RetainageRule,
    movesMinor: row.moves_minor,
  }));
}
