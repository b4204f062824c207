import { sql } from 'kysely';
import type { Tx } from './open.ts';

/**
 * How much of what is billed past the contract sum approved deductions took off (minor units): what bills passed it by
 * decision is an override, and is apart.
 */
export async function loadOverByDeduction(tx: Tx, companyId: string, estimateId: string, overMinor: bigint) {
  const { rows } = await sql<{ allowed: bigint }>`
    select coalesce(max(billed_before_minor + gross_minor - contract_sum_minor), 0)::bigint as allowed
    from invoice where company_id = ${companyId} and estimate_id = ${estimateId} and state = 'issued' and over_minor > 0`.execute(
    tx,
  );
  const allowedMinor = rows[0]?.allowed ?? 0n;
  return overMinor > allowedMinor ? overMinor - (allowedMinor > 0n ? allowedMinor : 0n) : 0n;
}
