import { sql } from 'kysely';
import { standingAllocations } from './check-books/standing-allocations.ts';
import type { Tx } from './open.ts';
import type { Whose } from './report-facts.ts';

/** A draw that is not billed, with the days of its contract's payment terms (minor units). */
export interface DrawToBill {
  readonly estimateId: string;
  readonly drawId: string;
  readonly what: string;
  readonly customerId: string;
  readonly customerName: string;
  readonly targetDate: string | null;
  readonly termsDays: number;
}

/** Draws of accepted contracts that are not billed, contract by contract in their order. */
export async function listDrawsToBill(
  tx: Tx,
  companyId: string,
  { customerId, estimateId }: Whose,
): Promise<readonly DrawToBill[]> {
  const { rows } = await sql<DrawToBill>`
    select e.id as "estimateId", d.id as "drawId", e.number || ', ' || d.name as what, c.id as "customerId",
      c.name as "customerName", d.target_date as "targetDate", e.payment_terms_days as "termsDays"
    from draw d
    join estimate e on e.company_id = d.company_id and e.id = d.estimate_id
    join customer c on c.company_id = e.company_id and c.id = e.customer_id
    where d.company_id = ${companyId} and d.amount_minor > 0 and e.billed_minor < e.contract_sum_minor
      and (e.status = 'accepted' or e.newest_invoice_id is not null)
      and ${customerId === undefined ? sql`true` : sql`e.customer_id = ${customerId}`}
      and ${estimateId === undefined ? sql`true` : sql`e.id = ${estimateId}`}
      and not exists (select from invoice_draw b where b.company_id = d.company_id
        and b.estimate_id = d.estimate_id and b.draw_id = d.id and not b.unlocked)
    order by e.number_ordinal, d.position`.execute(tx);
  return rows;
}

/** The payment terms of every contract that still holds retainage, by its id. */
export async function loadPaymentTerms(tx: Tx, companyId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .selectFrom('estimate')
    .select(['id', 'payment_terms_days'])
    .where('company_id', '=', companyId)
    .where('newest_invoice_id', 'is not', null)
    .execute();
  return new Map(rows.map((row) => [row.id, row.payment_terms_days]));
}

/** How many days after its due date every bill paid since a day was paid in full, by customer. */
export async function listDelays(
  tx: Tx,
  companyId: string,
  since: string,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const { rows } = await sql<{ readonly customerId: string; readonly days: number }>`
    select b.customer_id as "customerId", max(a.applied_on) - b.due_date as days
    from invoice_balance b
    join ${standingAllocations(companyId)} a on a.company_id = b.company_id and a.invoice_id = b.invoice_id
    join payment p on p.company_id = a.company_id and p.id = a.payment_id and p.reversed_on is null
    where b.company_id = ${companyId} and not b.voided and b.paid_minor > 0
      and b.paid_minor + b.credited_minor = b.due_minor
    group by b.company_id, b.invoice_id, b.customer_id, b.due_date
    having max(a.applied_on) >= ${since}`.execute(tx);
  const days = Map.groupBy(rows, (row) => row.customerId);
  return new Map([...days].map(([customerId, theirs]) => [customerId, theirs.map((row) => row.days)]));
}
