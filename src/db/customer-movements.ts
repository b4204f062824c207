import { sql } from 'kysely';
import type { StatementMovement } from '#core/statements/plan-statement.ts';
import type { Tx } from './open.ts';

// What a customer owes and what they paid beyond it are two accounts and one balance: a credit that is applied moves
// both, and nothing.
const lines = (companyId: string, customerId: string) => sql`
  entry_line l join account a on a.company_id = l.company_id and a.id = l.account_id
    and a.role in ('accounts_receivable', 'customer_credits')
  where l.company_id = ${companyId} and l.customer_id = ${customerId}`;

/** A customer's balance before a day (minor units), as the books say. */
export async function balanceBefore(
  tx: Tx,
  companyId: string,
  customerId: string,
  day: string,
): Promise<bigint> {
  const { rows } = await sql<{ readonly minor: bigint }>`
    select coalesce(sum(l.debit_minor - l.credit_minor), 0)::bigint as minor
    from ${lines(companyId, customerId)} and l.entry_date < ${day}`.execute(tx);
  return rows[0]?.minor ?? 0n;
}

/** What moved a customer's balance in a period, both days included, in the order of the books. */
export async function listCustomerMovements(
  tx: Tx,
  companyId: string,
  customerId: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<readonly StatementMovement[]> {
  const { rows } = await sql<StatementMovement>`
    select n.entry_date as date, n.kind, coalesce(i.number, p.number::text, '') as number,
      case when i.id is not null then e.number || ' ' || e.title
        else coalesce(nullif(p.reference, ''), nullif(n.memo, ''), '') end as about,
      m.minor as "amountMinor"
    from (
      select l.company_id, l.entry_id, sum(l.debit_minor - l.credit_minor)::bigint as minor
      from ${lines(companyId, customerId)} and l.entry_date between ${from} and ${to}
      group by l.company_id, l.entry_id having sum(l.debit_minor - l.credit_minor) <> 0
    ) m
    join entry n on n.company_id = m.company_id and n.id = m.entry_id
    left join invoice i on n.document_kind = 'invoice' and i.company_id = n.company_id and i.id = n.document_id
    left join estimate e on e.company_id = i.company_id and e.id = i.estimate_id
    left join payment p on n.document_kind = 'payment' and p.company_id = n.company_id and p.id = n.document_id
    order by n.entry_date, n.number`.execute(tx);
  return rows;
}
