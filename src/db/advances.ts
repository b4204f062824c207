import { sql } from 'kysely';
import type { Advance, Recoupment } from '#core/advances/advance.ts';
import { formatPercent } from '#core/money/format-percent.ts';
import type { Tx } from './open.ts';
import { storedPercent } from './stored-decimals.ts';

/** An advance as it was received (minor units); its balance moves with the bills that recoup it. */
export interface AdvanceRecord extends Advance {
  readonly number: number;
  readonly estimateId: string;
  readonly customerId: string;
  readonly receivedOn: string;
  readonly amountMinor: bigint;
  readonly method: string;
  readonly reference: string;
  readonly memo: string;
  readonly at: Date;
  readonly by: string;
  /** The day on which its receipt was reversed; null while it stands. */
  readonly reversedOn: string | null;
  readonly reversalReason: string | null;
}

type AdvanceRow = Omit<AdvanceRecord, 'rate'> & { readonly rate: string };

const columns = sql`id as "advanceId", number, estimate_id as "estimateId", customer_id as "customerId",
  received_on as "receivedOn", amount_minor as "amountMinor", balance_minor as "balanceMinor", rate,
  threshold_minor as "thresholdMinor", method, reference, memo, recorded_at as at, recorded_by as by,
  reversed_on as "reversedOn", reversal_reason as "reversalReason"`;

const toAdvance = (row: AdvanceRow): AdvanceRecord => ({ ...row, rate: storedPercent(row.rate) });

/** The advances of a contract in the order in which they were received: the first is recouped first. */
export async function loadAdvances(
  tx: Tx,
  companyId: string,
  estimateId: string,
): Promise<readonly AdvanceRecord[]> {
  const { rows } = await sql<AdvanceRow>`select ${columns} from advance
    where company_id = ${companyId} and estimate_id = ${estimateId} order by number`.execute(tx);
  return rows.map(toAdvance);
}

export async function findAdvance(tx: Tx, companyId: string, id: string): Promise<AdvanceRecord | null> {
  const { rows } = await sql<AdvanceRow>`select ${columns} from advance
    where company_id = ${companyId} and id = ${id}`.execute(tx);
  return rows.map(toAdvance)[0] ?? null;
}

/** The numbers of the documents that stand and recouped of an advance, or gave back to it. */
export async function loadRecoupedBy(tx: Tx, companyId: string, id: string): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly number: string }>`select i.number from advance_recoupment r
    join invoice i on i.company_id = r.company_id and i.id = r.invoice_id and i.state = 'issued'
    where r.company_id = ${companyId} and r.advance_id = ${id} order by i.number_ordinal`.execute(tx);
  return rows.map((row) => row.number);
}

/** The last day on which a document that recouped of an advance, or gave back to it, was voided; null where none was. */
export async function loadLastGivenBack(tx: Tx, companyId: string, id: string): Promise<string | null> {
  const { rows } = await sql<{ readonly day: string | null }>`select max(i.voided_on) as day
    from advance_recoupment r
    join invoice i on i.company_id = r.company_id and i.id = r.invoice_id
    where r.company_id = ${companyId} and r.advance_id = ${id}`.execute(tx);
  return rows[0]?.day ?? null;
}

/** Marks an advance as reversed: nothing of it is left to recoup. */
export async function writeAdvanceReversed(
  tx: Tx,
  companyId: string,
  { advanceId, estimateId }: Pick<AdvanceRecord, 'advanceId' | 'estimateId'>,
  reversal: { readonly reason: string; readonly on: string; readonly at: Date; readonly by: string },
): Promise<void> {
  await sql`with moved as (update estimate set version = version + 1
      where company_id = ${companyId} and id = ${estimateId})
    update advance set balance_minor = 0, reversed_at = ${reversal.at}, reversed_on = ${reversal.on},
      reversed_by = ${reversal.by}, reversal_reason = ${reversal.reason}
    where company_id = ${companyId} and id = ${advanceId}`.execute(tx);
}

/** Writes an advance that was received, and marks its contract as having one. */
export async function insertAdvance(
  tx: Tx,
  companyId: string,
  one: Omit<AdvanceRecord, 'reversedOn' | 'reversalReason'> & { readonly byId: string },
): Promise<void> {
  await sql`with marked as (update estimate set has_advances = true, version = version + 1
      where company_id = ${companyId} and id = ${one.estimateId})
    insert into advance (company_id, id, number, estimate_id, customer_id, received_on, amount_minor, balance_minor, rate,
      threshold_minor, method, reference, memo, recorded_at, recorded_by, recorded_by_id)
    values (${companyId}, ${one.advanceId}, ${one.number}, ${one.estimateId}, ${one.customerId}, ${one.receivedOn},
      ${one.amountMinor}, ${one.balanceMinor}, ${formatPercent(one.rate)}, ${one.thresholdMinor}, ${one.method},
      ${one.reference}, ${one.memo}, ${one.at}, ${one.by}, ${one.byId})`.execute(tx);
}

/** Takes what an issued document recoups off the balances of its contract's advances. */
export async function writeRecoupments(
  tx: Tx,
  companyId: string,
  invoiceId: string,
  recoupments: readonly Recoupment[],
): Promise<void> {
  if (recoupments.length === 0) return;
  const rows = sql`unnest(${recoupments.map((one) => one.advanceId)}::uuid[],
    ${recoupments.map((one) => one.amountMinor)}::bigint[]) as r (advance_id, amount)`;
  await sql`with kept as (insert into advance_recoupment (company_id, invoice_id, advance_id, amount_minor)
      select ${companyId}, ${invoiceId}, r.advance_id, r.amount from ${rows})
    update advance a set balance_minor = a.balance_minor - r.amount
    from ${rows} where a.company_id = ${companyId} and a.id = r.advance_id`.execute(tx);
}

/** Puts what a void document recouped back. */
export async function writeRecoupmentsUndone(tx: Tx, companyId: string, invoiceId: string): Promise<void> {
  await sql`update advance a set balance_minor = a.balance_minor + r.amount_minor
    from advance_recoupment r
    where r.company_id = ${companyId} and r.invoice_id = ${invoiceId} and a.company_id = r.company_id
      and a.id = r.advance_id`.execute(tx);
}

/** What documents recouped, by their ids. */
export async function loadRecoupments(
  tx: Tx,
  companyId: string,
  invoiceIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Recoupment[]>> {
  const { rows } = await sql<Recoupment & { readonly invoiceId: string }>`
    select r.invoice_id as "invoiceId", r.advance_id as "advanceId", r.amount_minor as "amountMinor"
    from advance_recoupment r
    join advance a on a.company_id = r.company_id and a.id = r.advance_id
    where r.company_id = ${companyId} and r.invoice_id = any(${[...invoiceIds]}::uuid[]) order by a.number`.execute(
    tx,
  );
  return Map.groupBy(rows, (row) => row.invoiceId);
}
