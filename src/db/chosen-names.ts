import { sql } from 'kysely';
import type { Tx } from './open.ts';
import type { Whose } from './report-facts.ts';

/** The names of what a report was narrowed to; null where it was not, or to nothing that is there. */
export interface ChosenNames {
  readonly customer: string | null;
  readonly contract: string | null;
  readonly account: string | null;
}

/** The names of the customer, the contract and the account that a report was narrowed to. */
export async function loadChosenNames(
  tx: Tx,
  companyId: string,
  { customerId, estimateId, accountId }: Whose & { readonly accountId?: string | undefined },
): Promise<ChosenNames> {
  if (!customerId && !estimateId && !accountId) return { customer: null, contract: null, account: null };
  const { rows } = await sql<ChosenNames>`select
    (select name from customer where company_id = ${companyId} and id = ${customerId ?? null}) as customer,
    (select number || ' ' || title from estimate where company_id = ${companyId} and id = ${estimateId ?? null}) as contract,
    (select code || ' ' || name from account where company_id = ${companyId} and id = ${accountId ?? null}) as account`.execute(
    tx,
  );
  return rows[0] ?? { customer: null, contract: null, account: null };
}
