import { sql } from 'kysely';
import type { BillRequest } from '#core/billing/bill-request.ts';
import type { Contract } from '#core/billing/contract.ts';
import type { Percent } from '#core/money/percent.ts';
import type { Ratio } from '#core/money/ratio.ts';
import { readRequest } from '#db/bill-requests.ts';
import type { Tx } from '#db/open.ts';
import { storedPercent } from '#db/stored-decimals.ts';

/** One line of an issued bill as it is stored (minor units). */
export interface StoredLine {
  readonly invoiceId: string;
  readonly lineId: string;
  readonly position: number;
  readonly description: string;
  readonly scheduledMinor: bigint;
  readonly previousMinor: bigint;
  readonly thisMinor: bigint;
  readonly exactDelta: Ratio;
  readonly withheldMinor: bigint;
  readonly releasedMinor: bigint;
}

/** An issued bill with everything that its figures came from. */
export interface StoredBill {
  readonly id: string;
  readonly number: string;
  readonly estimateId: string;
  readonly grossMinor: bigint;
  readonly request: BillRequest;
  /** The rate that it withheld at, 0 where it withheld nothing by a rate. */
  readonly retainageRate: Percent;
  readonly retainageBase: Contract['retainageBase'];
  readonly retainageRounding: Contract['retainageRounding'];
  readonly lines: readonly StoredLine[];
}

/** What a bill gave back of what a line of an earlier one held (minor units). */
export interface StoredRelease {
  readonly invoiceId: string;
  readonly fromInvoiceId: string;
  readonly lineId: string;
  readonly amountMinor: bigint;
}

interface BillRow {
  readonly id: string;
  readonly number: string;
  readonly estimateId: string;
  readonly grossMinor: bigint;
  readonly basis: unknown;
  readonly retainage: unknown;
  readonly release: unknown;
  readonly override_reason: string | null;
  readonly rate: string | null;
  readonly retainageBase: StoredBill['retainageBase'];
  readonly retainageRounding: StoredBill['retainageRounding'];
}

interface LineRow extends Omit<StoredLine, 'exactDelta'> {
  readonly numerator: string;
  readonly denominator: string;
}

async function loadLines(
  tx: Tx,
  companyId: string,
  estimateIds: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredLine[]>> {
  const { rows } = await sql<LineRow>`
    select l.invoice_id as "invoiceId", l.line_id as "lineId", l.position, l.description,
      l.scheduled_minor as "scheduledMinor", l.previous_minor as "previousMinor", l.this_minor as "thisMinor",
      l.exact_delta_numerator as numerator, l.exact_delta_denominator as denominator,
      l.withheld_minor as "withheldMinor", l.released_minor as "releasedMinor"
    from invoice i
    join invoice_line l on l.company_id = i.company_id and l.invoice_id = i.id
    where i.company_id = ${companyId} and i.state = 'issued' and i.estimate_id = any (${[...estimateIds]}::uuid[])
    order by l.position`.execute(tx);
  const lines = rows.map(({ numerator, denominator, ...line }) => ({
    ...line,
    exactDelta: { numerator: BigInt(numerator), denominator: BigInt(denominator) },
  }));
  return Map.groupBy(lines, (line) => line.invoiceId);
}

/** The bills that stand on these contracts, in the order of issue. */
export async function loadStoredBills(
  tx: Tx,
  companyId: string,
  estimateIds: readonly string[],
): Promise<readonly StoredBill[]> {
  const lines = await loadLines(tx, companyId, estimateIds);
  const { rows } = await sql<BillRow>`
    select i.id, i.number, i.estimate_id as "estimateId", i.gross_minor as "grossMinor",
      i.basis, i.retainage, i.release, i.override_reason, i.printed ->> 'retainageRate' as rate,
      e.retainage_base as "retainageBase", e.retainage_rounding as "retainageRounding"
    from invoice i
    join estimate e on e.company_id = i.company_id and e.id = i.estimate_id
    where i.company_id = ${companyId} and i.state = 'issued' and i.estimate_id = any (${[...estimateIds]}::uuid[])
    order by i.estimate_id, i.application_number`.execute(tx);
  return rows.map(({ basis, retainage, release, override_reason, rate, ...bill }) => ({
    ...bill,
    request: readRequest({ basis, retainage, release, override_reason }),
    retainageRate: rate === null ? 0n : storedPercent(rate),
    lines: lines.get(bill.id) ?? [],
  }));
}

/** The releases of these contracts' bills that stand. */
export async function loadStoredReleases(
  tx: Tx,
  companyId: string,
  estimateIds: readonly string[],
): Promise<readonly StoredRelease[]> {
  const { rows } = await sql<StoredRelease>`
    select r.invoice_id as "invoiceId", r.from_invoice_id as "fromInvoiceId", r.line_id as "lineId",
      r.amount_minor as "amountMinor"
    from retainage_release r
    join invoice i on i.company_id = r.company_id and i.id = r.invoice_id and i.state = 'issued'
    where r.company_id = ${companyId} and i.estimate_id = any (${[...estimateIds]}::uuid[])`.execute(tx);
  return rows;
}

/** The contracts that have a bill which stands. */
export async function listBilledContracts(tx: Tx, companyId: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('invoice')
    .select('estimate_id')
    .distinct()
    .where('company_id', '=', companyId)
    .where('state', '=', 'issued')
    .orderBy('estimate_id')
    .execute();
  return rows.map((row) => row.estimate_id);
}
