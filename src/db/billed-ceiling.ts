import { sql } from 'kysely';
import type { Tx } from './open.ts';

/** What is billed on a contract, and what may be (minor units). */
export interface BilledCeiling {
  readonly billedMinor: bigint;
  readonly ceilingMinor: bigint;
}

/** A bill that stands may have passed the sum by an override; a deduction leaves what was billed before it. */
export async function loadBilledCeiling(
  tx: Tx,
  companyId: string,
  estimateId: string,
): Promise<BilledCeiling | undefined> {
  const { rows } = await sql<BilledCeiling>`
    select e.billed_minor as "billedMinor", greatest(e.contract_sum_minor, (
        select max(i.billed_before_minor + i.gross_minor) from invoice i
        where i.company_id = e.company_id and i.estimate_id = e.id and i.state = 'issued' and i.over_minor > 0), (
        select max(o.sum_before_minor) from change_order o
        where o.company_id = e.company_id and o.estimate_id = e.id and o.status = 'approved'
          and o.additions_minor + o.deductions_minor < 0)) as "ceilingMinor"
    from estimate e where e.company_id = ${companyId} and e.id = ${estimateId}`.execute(tx);
  return rows[0];
}
