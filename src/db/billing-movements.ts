import { sql } from 'kysely';
import type { BillingMovement } from '#core/reports/bills-and-payments.ts';
import { movements } from './contract-movements.ts';
import type { Tx } from './open.ts';
import type { Whose } from './report-facts.ts';

type Row = Omit<BillingMovement, 'link'> & { readonly to: 'invoice' | 'payment'; readonly id: string };

/**
 * Everything that moved the totals of contracts in a period, one by one: the same that their months and standings add up.
 */
export async function listBillingMovements(
  tx: Tx,
  companyId: string,
  { from, to, ...whose }: Whose & { readonly from: string; readonly to: string },
): Promise<readonly BillingMovement[]> {
  const { rows } = await sql<Row>`
    select m.day, m.what, m."to", m.id, e.id as "estimateId", e.number || ' ' || e.title as contract,
      c.id as "customerId", c.name as "customerName", m.billed as "billedMinor", m.tax as "taxMinor", m.held as "heldMinor",
      m.due as "dueMinor", m.recouped as "recoupedMinor", m.collected as "collectedMinor"
    from (
      select rank, place, day, what, "to", id, estimate_id, sum(billed)::bigint as billed, sum(tax)::bigint as tax,
        sum(withheld - released)::bigint as held, sum(due)::bigint as due,
        sum(recouped)::bigint as recouped, sum(collected)::bigint as collected
      from ${movements(companyId, whose)} moved
      where day between ${from} and ${to}
      group by rank, place, day, what, "to", id, estimate_id
    ) m
    join estimate e on e.company_id = ${companyId} and e.id = m.estimate_id
    join customer c on c.company_id = e.company_id and c.id = e.customer_id
    order by m.day, m.rank, m.place`.execute(tx);
  return rows.map(({ to: kind, id, ...row }) => ({ ...row, link: { to: kind, id } }));
}
