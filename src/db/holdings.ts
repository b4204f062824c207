import { sql } from 'kysely';
import type { Holding } from '#core/billing/contract.ts';
import type { Tx } from './open.ts';

/** What the lines of each bill still hold, oldest bill first; read only where something is released. */
export async function loadHoldings(
  tx: Tx,
  companyId: string,
  estimateId: string,
): Promise<readonly Holding[]> {
  const { rows } = await sql<Holding>`
    select l.invoice_id as "invoiceId", l.line_id as "lineId",
      (l.withheld_minor + coalesce(c.withheld, 0) - coalesce(r.released, 0))::bigint as "heldMinor"
    from invoice i
    join invoice_line l on l.company_id = i.company_id and l.invoice_id = i.id
    left join lateral (
      select sum(r.amount_minor) as released
      from retainage_release r
      join invoice ri on ri.company_id = r.company_id and ri.id = r.invoice_id and ri.state = 'issued'
      where r.company_id = l.company_id and r.from_invoice_id = l.invoice_id and r.line_id = l.line_id
    ) r on true
    left join lateral (
      select sum(cl.withheld_minor) as withheld
      from invoice ci
      join invoice_line cl on cl.company_id = ci.company_id and cl.invoice_id = ci.id and cl.line_id = l.line_id
      where ci.company_id = l.company_id and ci.credits_invoice_id = l.invoice_id and ci.state = 'issued'
    ) c on true
    where i.company_id = ${companyId} and i.estimate_id = ${estimateId} and i.state = 'issued'
      and i.credits_invoice_id is null
      and l.withheld_minor + coalesce(c.withheld, 0) <> coalesce(r.released, 0)
    order by i.number_ordinal, l.position`.execute(tx);
  return rows;
}
