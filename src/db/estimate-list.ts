import { sql } from 'kysely';
import type { EstimateStatus } from '#core/estimates/estimate-status.ts';
import { awaitsAnswer } from './awaits-answer.ts';
import { containsPattern } from './contains-pattern.ts';
import { type EstimateRecord, estimatesOf, toEstimateRecord } from './estimates.ts';
import { fullyInvoiced } from './fully-invoiced.ts';
import type { Tx } from './open.ts';

export interface EstimateFilter {
  readonly search?: string | undefined;
  readonly customerId?: string | undefined;
  readonly status?: EstimateStatus | undefined;
  readonly billing?: 'not_started' | 'in_progress' | 'fully_invoiced' | undefined;
  /** Contracts with a change order that was sent and is not decided. */
  readonly changeOrders?: 'sent' | undefined;
  /** A sent estimate whose last day is before this one is expired. */
  readonly today: string;
  /** The list goes on below this number. */
  readonly below: number | null;
  readonly limit: number;
}

// What the derived words of a filter mean in the columns.
function statusIs(status: EstimateStatus, today: string) {
  if (status === 'sent') return awaitsAnswer(today);
  if (status === 'expired') return sql<boolean>`e.status = 'sent' and e.expires_on < ${today}`;
  return sql<boolean>`e.status = ${status}`;
}

function billingIs(billing: NonNullable<EstimateFilter['billing']>) {
  if (billing === 'not_started') return sql<boolean>`e.newest_invoice_id is null`;
  const whole = billing === 'fully_invoiced' ? fullyInvoiced : sql<boolean>`not (${fullyInvoiced})`;
  return sql<boolean>`e.newest_invoice_id is not null and ${whole}`;
}

const hasSentOrder = sql<boolean>`exists (select from change_order o
  where o.company_id = e.company_id and o.estimate_id = e.id and o.status = 'sent')`;

/** Estimates, newest number first. */
export async function listEstimates(
  tx: Tx,
  companyId: string,
  { search, customerId, status, billing, changeOrders, today, below, limit }: EstimateFilter,
): Promise<readonly EstimateRecord[]> {
  let query = estimatesOf(tx, companyId).orderBy('e.number_ordinal', 'desc').limit(limit);
  if (below !== null) query = query.where('e.number_ordinal', '<', below);
  if (customerId) query = query.where('e.customer_id', '=', customerId);
  if (status) query = query.where(statusIs(status, today));
  if (billing) query = query.where(billingIs(billing));
  if (changeOrders) query = query.where(hasSentOrder);
  if (search) {
    const wanted = containsPattern(search);
    query = query.where((where) =>
      where.or([
        where('e.number', 'ilike', wanted),
        where('e.title', 'ilike', wanted),
        where('c.name', 'ilike', wanted),
      ]),
    );
  }
  return (await query.execute()).map(toEstimateRecord);
}
