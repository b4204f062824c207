import { sql } from 'kysely';
import type { AccountBalance } from '#core/ledger/account-balance.ts';
import type { AccountRecord } from './accounts.ts';
import type { Tx } from './open.ts';

/** An account with all that was booked to it (minor units). */
export interface AccountBalanceRecord extends AccountRecord, AccountBalance {}

/**
 * Every account of the chart with its sums up to and including a day, in the order of its codes; an archived one only where it
 * had a balance then.
 */
export async function loadBalances(
  tx: Tx,
  companyId: string,
  asOf: string,
): Promise<readonly AccountBalanceRecord[]> {
  const { rows } = await sql<AccountBalanceRecord>`
    select a.id, a.code, a.name, a.type, a.role, a.archived, coalesce(l.debit, 0)::bigint as "debitMinor",
      coalesce(l.credit, 0)::bigint as "creditMinor"
    from account a
    left join (
      select account_id, sum(debit_minor) as debit, sum(credit_minor) as credit
      from entry_line
      where company_id = ${companyId} and entry_date <= ${asOf}
      group by account_id
    ) l on l.account_id = a.id
    where a.company_id = ${companyId} and (not a.archived or coalesce(l.debit, 0) <> coalesce(l.credit, 0))
    order by a.code`.execute(tx);
  return rows;
}
