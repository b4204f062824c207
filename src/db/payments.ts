import type { Selectable } from 'kysely';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from './open.ts';
import type { PaymentTable } from './schema.ts';

export interface AllocationRecord {
  readonly id: string;
  readonly paymentId: string;
  readonly invoiceId: string;
  readonly invoiceNumber: string;
  readonly estimateId: string;
  readonly estimateNumber: string;
  readonly estimateTitle: string;
  readonly amountMinor: bigint;
  readonly on: string;
  /** The day on which it became credit of the customer again; null where it stands. */
  readonly takenBackOn: string | null;
  readonly takenBackReason: string | null;
}

export interface PaymentRecord extends Selectable<PaymentTable> {
  readonly customer_name: string;
  readonly allocations: readonly AllocationRecord[];
}

type PaymentRow = Omit<PaymentRecord, 'allocations'>;

/** An invoice as a payment sees it (minor units). */
export interface PayableInvoice {
  readonly invoiceId: string;
  readonly number: string;
  readonly state: 'draft' | 'issued' | 'void';
  readonly customerId: string;
  readonly estimateId: string;
  readonly dueDate: string;
  readonly dueMinor: bigint;
  readonly paidMinor: bigint;
  readonly creditedMinor: bigint;
  readonly kind: 'invoice' | 'credit_note';
}

/**
 * Locks the contracts of these invoices, always in the same order so that two payments over the same ones cannot
 * wait for each other, and gives the invoices as they then stand.
 */
export async function lockPayable(
  tx: Tx,
  companyId: string,
  invoiceIds: readonly string[],
): Promise<readonly PayableInvoice[]> {
  if (invoiceIds.length === 0) return [];
  await sql`select id from estimate where company_id = ${companyId} and id in (
      select estimate_id from invoice where company_id = ${companyId} and id = any(${invoiceIds}::uuid[]))
    order by id for update`.execute(tx);
  const { rows } =
    await sql<PayableInvoice>`select i.id as "invoiceId", coalesce(i.number, '') as number, i.state,
      i.customer_id as "customerId", i.estimate_id as "estimateId", i.due_date as "dueDate", i.due_minor as "dueMinor", i.kind,
      coalesce(b.paid_minor, 0) as "paidMinor", coalesce(b.credited_minor, 0) as "creditedMinor"
    from invoice i left join invoice_balance b on b.company_id = i.company_id and b.invoice_id = i.id
    where i.company_id = ${companyId} and i.id = any(${invoiceIds}::uuid[])`.execute(tx);
  return rows;
}

export interface WrittenAllocation {
  readonly id: string;
  readonly invoiceId: string;
  readonly estimateId: string;
  readonly amountMinor: bigint;
}

// Moves what is paid on each invoice and collected on each contract; `sign` takes it off again.
function collected(
  companyId: string,
  allocations: readonly WrittenAllocation[],
  sign: 1 | -1,
): RawBuilder<unknown> {
  const rows = sql`unnest(${allocations.map((one) => one.invoiceId)}::uuid[], ${allocations.map((one) => one.estimateId)}::uuid[],
    ${allocations.map((one) => one.amountMinor)}::bigint[]) as a (invoice_id, estimate_id, amount)`;
  return sql`balances as (update invoice_balance b set paid_minor = b.paid_minor + ${sign}::int * s.amount
      from (select invoice_id, sum(amount)::bigint as amount from ${rows} group by invoice_id) s
      where b.company_id = ${companyId} and b.invoice_id = s.invoice_id),
    contracts as (update estimate e set version = e.version + 1, collected_minor = e.collected_minor + ${sign}::int * s.amount
      from (select estimate_id, sum(amount)::bigint as amount from ${rows} group by estimate_id) s
      where e.company_id = ${companyId} and e.id = s.estimate_id)`;
}

function allocated(
  companyId: string,
  paymentId: string,
  on: string,
  allocations: readonly WrittenAllocation[],
): RawBuilder<unknown> {
  return sql`allocated as (insert into payment_allocation (company_id, payment_id, id, invoice_id, estimate_id, amount_minor, applied_on)
      select ${companyId}, ${paymentId}, a.id, a.invoice_id, a.estimate_id, a.amount, ${on} from unnest(
        ${allocations.map((one) => one.id)}::uuid[], ${allocations.map((one) => one.invoiceId)}::uuid[],
        ${allocations.map((one) => one.estimateId)}::uuid[], ${allocations.map((one) => one.amountMinor)}::bigint[]
      ) as a (id, invoice_id, estimate_id, amount))`;
}

export interface NewPayment {
  readonly id: string;
  readonly number: number;
  readonly customerId: string;
  readonly receivedOn: string;
  readonly amountMinor: bigint;
  readonly unappliedMinor: bigint;
  readonly method: string;
  readonly reference: string;
  readonly memo: string;
  readonly at: Date;
  readonly by: string;
  readonly byId: string;
  readonly allocations: readonly WrittenAllocation[];
}

/** Writes a payment with what it is applied to: one statement. */
export async function writePayment(tx: Tx, companyId: string, payment: NewPayment): Promise<void> {
  const { id, receivedOn, allocations } = payment;
  await sql`with ${allocated(companyId, id, receivedOn, allocations)}, ${collected(companyId, allocations, 1)}
    insert into payment (company_id, id, number, customer_id, received_on, amount_minor, unapplied_minor, method, reference,
      memo, recorded_at, recorded_by, recorded_by_id)
    values (${companyId}, ${id}, ${payment.number}, ${payment.customerId}, ${receivedOn}, ${payment.amountMinor},
      ${payment.unappliedMinor}, ${payment.method}, ${payment.reference}, ${payment.memo}, ${payment.at}, ${payment.by},
      ${payment.byId})`.execute(tx);
}

/** Applies a part of a payment's credit to invoices: one statement. */
export async function writeCreditApplied(
  tx: Tx,
  companyId: string,
  paymentId: string,
  on: string,
  allocations: readonly WrittenAllocation[],
): Promise<void> {
  const applied = allocations.reduce((sum, one) => sum + one.amountMinor, 0n);
  await sql`with ${allocated(companyId, paymentId, on, allocations)}, ${collected(companyId, allocations, 1)}
    update payment set unapplied_minor = unapplied_minor - ${applied} where company_id = ${companyId} and id = ${paymentId}`.execute(
    tx,
  );
}

export interface WrittenTakeBack extends WrittenReversal {
  readonly byId: string;
}

/** Takes what was applied off its invoice again, as credit of the payment: one statement. */
export async function writeTakenBack(
  tx: Tx,
  companyId: string,
  paymentId: string,
  allocation: WrittenAllocation,
  { reason, on, at, by, byId }: WrittenTakeBack,
): Promise<void> {
  await sql`with ${collected(companyId, [allocation], -1)},
    kept as (insert into allocation_taken_back (company_id, payment_id, allocation_id, taken_back_on, reason, recorded_at,
        recorded_by, recorded_by_id)
      values (${companyId}, ${paymentId}, ${allocation.id}, ${on}, ${reason}, ${at}, ${by}, ${byId}))
    update payment set unapplied_minor = unapplied_minor + ${allocation.amountMinor}
    where company_id = ${companyId} and id = ${paymentId}`.execute(tx);
}

export interface WrittenReversal {
  readonly reason: string;
  readonly on: string;
  readonly at: Date;
  readonly by: string;
}

/** Takes a payment off its invoices again; the payment stays, as reversed. */
export async function writeReversal(
  tx: Tx,
  companyId: string,
  paymentId: string,
  allocations: readonly WrittenAllocation[],
  reversal: WrittenReversal,
): Promise<void> {
  await sql`with ${collected(companyId, allocations, -1)}
    update payment set unapplied_minor = 0, reversed_at = ${reversal.at}, reversed_on = ${reversal.on}, reversed_by = ${reversal.by},
      reversal_reason = ${reversal.reason}
    where company_id = ${companyId} and id = ${paymentId}`.execute(tx);
}

/** Locks a payment: nobody else applies or reverses it until the transaction ends. */
export async function lockPayment(tx: Tx, companyId: string, id: string): Promise<PaymentRow | null> {
  const { rows } = await sql<PaymentRow>`select p.*, cu.name as customer_name from payment p
    join customer cu on cu.company_id = p.company_id and cu.id = p.customer_id
    where p.company_id = ${companyId} and p.id = ${id} for update of p`.execute(tx);
  return rows[0] ?? null;
}

/** What payments are applied to, in the order in which it was done. */
export async function loadAllocations(
  tx: Tx,
  companyId: string,
  paymentIds: readonly string[],
): Promise<readonly AllocationRecord[]> {
  if (paymentIds.length === 0) return [];
  const { rows } =
    await sql<AllocationRecord>`select a.id, a.payment_id as "paymentId", a.invoice_id as "invoiceId",
      i.number as "invoiceNumber", a.estimate_id as "estimateId", e.number as "estimateNumber", e.title as "estimateTitle",
      a.amount_minor as "amountMinor", a.applied_on as on,
      t.taken_back_on as "takenBackOn", t.reason as "takenBackReason"
    from payment_allocation a
    left join allocation_taken_back t on t.company_id = a.company_id and t.payment_id = a.payment_id and t.allocation_id = a.id
    join invoice i on i.company_id = a.company_id and i.id = a.invoice_id
    join estimate e on e.company_id = a.company_id and e.id = a.estimate_id
    where a.company_id = ${companyId} and a.payment_id = any(${paymentIds}::uuid[]) order by a.id`.execute(
      tx,
    );
  return rows;
}

export interface PaymentFilter {
  readonly customerId?: string | undefined;
  readonly estimateId?: string | undefined;
  readonly unapplied?: boolean | undefined;
  readonly limit: number;
  /** The number of the last payment of the page before. */
  readonly after: number | null;
}

async function withAllocations(
  tx: Tx,
  companyId: string,
  rows: readonly PaymentRow[],
): Promise<readonly PaymentRecord[]> {
  const allocations = await loadAllocations(
    tx,
    companyId,
    rows.map((row) => row.id),
  );
  const byPayment = Map.groupBy(allocations, (one) => one.paymentId);
  return rows.map((row) => ({ ...row, allocations: byPayment.get(row.id) ?? [] }));
}

/** Payments, newest first. */
export async function listPayments(
  tx: Tx,
  companyId: string,
  filter: PaymentFilter,
): Promise<readonly PaymentRecord[]> {
  const { customerId, estimateId, unapplied, after } = filter;
  const { rows } = await sql<PaymentRow>`select p.*, cu.name as customer_name from payment p
    join customer cu on cu.company_id = p.company_id and cu.id = p.customer_id
    where p.company_id = ${companyId}
      and ${after === null ? sql`true` : sql`p.number < ${after}`}
      and ${customerId ? sql`p.customer_id = ${customerId}` : sql`true`}
      and ${unapplied ? sql`p.unapplied_minor > 0` : sql`true`}
      and ${
        estimateId
          ? sql`exists (select 1 from payment_allocation a where a.company_id = p.company_id and a.estimate_id = ${estimateId} and a.payment_id = p.id)`
          : sql`true`
      }
    order by p.number desc limit ${filter.limit}`.execute(tx);
  return withAllocations(tx, companyId, rows);
}

export async function loadPayment(tx: Tx, companyId: string, id: string): Promise<PaymentRecord | null> {
  const { rows } = await sql<PaymentRow>`select p.*, cu.name as customer_name from payment p
    join customer cu on cu.company_id = p.company_id and cu.id = p.customer_id
    where p.company_id = ${companyId} and p.id = ${id}`.execute(tx);
  return (await withAllocations(tx, companyId, rows))[0] ?? null;
}
