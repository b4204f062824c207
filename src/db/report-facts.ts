import { type RawBuilder, sql } from 'kysely';
import type { AccountRole } from '#core/ledger/posting.ts';
import type { CustomerBalance } from '#core/reports/customer-balances.ts';
import type { OpenItem } from '#core/reports/receivables-ageing.ts';
import type { HeldItem } from '#core/reports/retainage-ageing.ts';
import type { Tx } from './open.ts';

/** Whose: every report that is about customers or contracts can be narrowed to one. */
export interface Whose {
  readonly customerId?: string | undefined;
  readonly estimateId?: string | undefined;
}

/** The lines of the books that one report is about, as a condition on `l`, an `entry_line`. */
export function linesOf(companyId: string, { customerId, estimateId }: Whose): RawBuilder<unknown> {
  return sql`l.company_id = ${companyId}
    and ${customerId === undefined ? sql`true` : sql`l.customer_id = ${customerId}`}
    and ${estimateId === undefined ? sql`true` : sql`l.estimate_id = ${estimateId}`}`;
}

const accountOf = (companyId: string, role: AccountRole) =>
  sql`(select id from account where company_id = ${companyId} and role = ${role})`;

/** What Accounts receivable leaves open on every invoice up to a day, by customer and day due. */
export async function listOpenItems(
  tx: Tx,
  companyId: string,
  asOf: string,
  whose: Whose,
): Promise<readonly OpenItem[]> {
  const { rows } = await sql<OpenItem>`
    select o.customer_id as "customerId", c.name as "customerName", i.estimate_id as "estimateId",
      e.number || ' ' || e.title as contract, i.id as "invoiceId", i.number, i.invoice_date as "invoiceDate",
      i.due_date as "dueDate", o.minor as "openMinor"
    from (
      select l.customer_id, l.invoice_id, sum(l.debit_minor - l.credit_minor)::bigint as minor
      from entry_line l
      where ${linesOf(companyId, whose)} and l.account_id = ${accountOf(companyId, 'accounts_receivable')}
        and l.entry_date <= ${asOf}
      group by l.customer_id, l.invoice_id
      having sum(l.debit_minor - l.credit_minor) <> 0
    ) o
    join invoice i on i.company_id = ${companyId} and i.id = o.invoice_id
    join estimate e on e.company_id = i.company_id and e.id = i.estimate_id
    join customer c on c.company_id = i.company_id and c.id = o.customer_id
    order by c.name, c.id, i.due_date, i.number_ordinal`.execute(tx);
  return rows;
}

/** What Retainage receivable holds on every contract up to a day. */
export async function listHeldItems(
  tx: Tx,
  companyId: string,
  asOf: string,
  whose: Whose,
): Promise<readonly HeldItem[]> {
  const { rows } = await sql<HeldItem>`
    select e.id as "estimateId", e.number || ' ' || e.title as contract, c.id as "customerId",
      c.name as "customerName", e.substantially_complete_on as "completedOn", h.minor as "heldMinor"
    from (
      select l.estimate_id, sum(l.debit_minor - l.credit_minor)::bigint as minor
      from entry_line l
      where ${linesOf(companyId, whose)} and l.account_id = ${accountOf(companyId, 'retainage_receivable')}
        and l.entry_date <= ${asOf}
      group by l.estimate_id
      having sum(l.debit_minor - l.credit_minor) <> 0
    ) h
    join estimate e on e.company_id = ${companyId} and e.id = h.estimate_id
    join customer c on c.company_id = e.company_id and c.id = e.customer_id
    order by c.name, e.number_ordinal`.execute(tx);
  return rows;
}

/** The balance of every customer on the accounts that are kept by customer, up to a day. */
export async function listCustomerBalances(
  tx: Tx,
  companyId: string,
  asOf: string,
  whose: Whose,
): Promise<readonly CustomerBalance[]> {
  const on = (role: AccountRole) =>
    sql`coalesce(sum(l.debit_minor - l.credit_minor) filter (where a.role = ${role}), 0)::bigint`;
  const { rows } = await sql<CustomerBalance>`
    select * from (
      select c.id as "customerId", c.name as "customerName", ${on('accounts_receivable')} as "openMinor",
        ${on('retainage_receivable')} as "heldMinor", -${on('customer_credits')} as "creditMinor",
        -${on('customer_deposits')} as "depositMinor"
      from entry_line l
      join account a on a.company_id = l.company_id and a.id = l.account_id
      join customer c on c.company_id = l.company_id and c.id = l.customer_id
      where ${linesOf(companyId, whose)} and l.entry_date <= ${asOf}
      group by c.id, c.name
    ) balance
    where "openMinor" <> 0 or "heldMinor" <> 0 or "creditMinor" <> 0 or "depositMinor" <> 0
    order by "customerName", "customerId"`.execute(tx);
  return rows;
}
