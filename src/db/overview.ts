import { sql } from 'kysely';
import { awaitsAnswer } from './awaits-answer.ts';
import { type EstimateRecord, estimatesOf, toEstimateRecord } from './estimates.ts';
import { fullyInvoiced } from './fully-invoiced.ts';
import type { Tx } from './open.ts';

/** So many of something, and what they come to (minor units). */
export interface CountedAmount {
  readonly count: number;
  readonly amountMinor: bigint;
}

/** What needs doing in a company, over all its contracts. */
export interface Overview {
  /** Bills past their day with a balance. */
  readonly overdue: CountedAmount;
  /** Accepted estimates with something left to bill. */
  readonly readyToBill: CountedAmount;
  /** Fully invoiced contracts that still hold retainage. */
  readonly readyToRelease: CountedAmount;
  /** Estimates that were sent, have not expired, and are not answered. */
  readonly sentEstimates: CountedAmount;
  /** Change orders that were sent and are not decided. */
  readonly sentChangeOrders: CountedAmount;
  readonly drafts: number;
  readonly outstandingMinor: bigint;
  readonly heldMinor: bigint;
}

interface OverviewRow {
  readonly overdueCount: number;
  readonly overdueMinor: bigint;
  readonly toBillCount: number;
  readonly toBillMinor: bigint;
  readonly toReleaseCount: number;
  readonly toReleaseMinor: bigint;
  readonly sentCount: number;
  readonly sentMinor: bigint;
  readonly ordersCount: number;
  readonly ordersMinor: bigint;
  readonly drafts: number;
  readonly outstandingMinor: bigint;
  readonly heldMinor: bigint;
}

const held = sql`e.withheld_minor - e.released_minor`;
const unbilled = sql`e.contract_sum_minor - e.billed_minor`;
const doneBilling = sql<boolean>`e.newest_invoice_id is not null and ${fullyInvoiced}`;

const isOverdue = (today: string) =>
  sql<boolean>`not b.voided and b.paid_minor + b.credited_minor < b.due_minor and b.due_date < ${today}`;

/** Counts and sums over the whole company in one statement, on a day in its time zone. */
export async function loadOverview(tx: Tx, companyId: string, today: string): Promise<Overview> {
  const { rows } = await sql<OverviewRow>`
    select overdue.*, contract.*, orders.*, (
      select count(*)::int from invoice where company_id = ${companyId} and state = 'draft') as drafts
    from (
      select count(*)::int as "overdueCount", coalesce(sum(due_minor - paid_minor - credited_minor), 0)::bigint as "overdueMinor"
      from invoice_balance b
      where company_id = ${companyId} and ${isOverdue(today)}
    ) overdue, (
      select count(*) filter (where e.status = 'accepted' and ${unbilled} > 0)::int as "toBillCount",
        coalesce(sum(${unbilled}) filter (where e.status = 'accepted' and ${unbilled} > 0), 0)::bigint as "toBillMinor",
        count(*) filter (where ${held} > 0 and ${doneBilling})::int as "toReleaseCount",
        coalesce(sum(${held}) filter (where ${held} > 0 and ${doneBilling}), 0)::bigint as "toReleaseMinor",
        count(*) filter (where ${awaitsAnswer(today)})::int as "sentCount",
        coalesce(sum(e.contract_sum_minor) filter (where ${awaitsAnswer(today)}), 0)::bigint as "sentMinor",
        coalesce(sum(e.due_minor - e.collected_minor), 0)::bigint as "outstandingMinor",
        coalesce(sum(${held}), 0)::bigint as "heldMinor"
      from estimate e where e.company_id = ${companyId}
    ) contract, (
      select count(*)::int as "ordersCount", coalesce(sum(additions_minor + deductions_minor), 0)::bigint as "ordersMinor"
      from change_order where company_id = ${companyId} and status = 'sent'
    ) orders`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('An aggregate has one row.');
  return {
    overdue: { count: row.overdueCount, amountMinor: row.overdueMinor },
    readyToBill: { count: row.toBillCount, amountMinor: row.toBillMinor },
    readyToRelease: { count: row.toReleaseCount, amountMinor: row.toReleaseMinor },
    sentEstimates: { count: row.sentCount, amountMinor: row.sentMinor },
    sentChangeOrders: { count: row.ordersCount, amountMinor: row.ordersMinor },
    drafts: row.drafts,
    outstandingMinor: row.outstandingMinor,
    heldMinor: row.heldMinor,
  };
}

/**
 * Where the list of contracts goes on: below the overdue ones or among them, below this much to collect (minor units), and
 * below this number at the same amount.
 */
export interface InProgressPlace {
  readonly overdue: boolean;
  readonly outstandingMinor: bigint;
  readonly ordinal: number;
}

/** A contract of the list, and whether one of its bills is overdue. */
export interface InProgress {
  readonly contract: EstimateRecord;
  readonly overdue: boolean;
}

interface InProgressAsked {
  readonly today: string;
  readonly below: InProgressPlace | null;
  readonly limit: number;
}

/**
 * Contracts whose billing has begun and that still have something to bill, to release or to collect, the worst first: those
 * with an overdue bill on this day, then by what is to collect.
 */
export async function listContractsInProgress(
  tx: Tx,
  companyId: string,
  { today, below, limit }: InProgressAsked,
): Promise<readonly InProgress[]> {
  const overdue = sql<boolean>`e.id in (
    select b.estimate_id from invoice_balance b
    where b.company_id = ${companyId} and ${isOverdue(today)})`;
  const after = below
    ? sql<boolean>`(${overdue}, e.due_minor - e.collected_minor, e.number_ordinal)
        < (${below.overdue}::boolean, ${below.outstandingMinor}::bigint, ${below.ordinal}::int)`
    : sql<boolean>`true`;
  const rows = await estimatesOf(tx, companyId)
    .select(overdue.as('overdue'))
    .where('e.newest_invoice_id', 'is not', null)
    .where(after)
    .where(sql<boolean>`(e.due_minor > e.collected_minor or ${held} <> 0 or not (${doneBilling}))`)
    .orderBy('overdue', 'desc')
    .orderBy(sql`e.due_minor - e.collected_minor`, 'desc')
    .orderBy('e.number_ordinal', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ contract: toEstimateRecord(row), overdue: row.overdue }));
}
