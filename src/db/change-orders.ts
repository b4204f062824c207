import { type Selectable, sql } from 'kysely';
import type { ContractChangeOrder } from '#core/billing/contract.ts';
import type { ChangeOrder, ChangeOrderStatus, DrawEffect } from '#core/change-orders/change-order.ts';
import { type Decimal, formatDecimal } from '#core/money/decimal.ts';
import { readExact, writeExact } from './exact-json.ts';
import type { Tx } from './open.ts';
import type { ChangeOrderLineTable, ChangeOrderTable } from './schema.ts';
import { storedQuantity, storedUnitPrice } from './stored-decimals.ts';

/** One line of a change order as typed, with its amount (minor units, below 0 on a deduction). */
export interface ChangeOrderLineRecord {
  readonly id: string;
  readonly kind: 'addition' | 'deduction';
  readonly description: string;
  readonly quantity: Decimal;
  readonly unit: string;
  readonly unitPrice: Decimal;
  readonly taxRateId: string | null;
  readonly amountMinor: bigint;
}

/** A change order without its lines (minor units). */
export interface ChangeOrderRecord {
  readonly id: string;
  readonly estimateId: string;
  readonly number: number;
  readonly version: number;
  readonly status: ChangeOrderStatus;
  readonly title: string;
  readonly reason: string;
  readonly scheduleDays: number;
  readonly drawEffect: DrawEffect;
  readonly additionsMinor: bigint;
  readonly deductionsMinor: bigint;
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly sentAt: Date | null;
  /** The day on which the customer approved or rejected, and who of the customer. */
  readonly decidedOn: string | null;
  readonly decidedBy: string;
  readonly recordedBy: string | null;
  /** The contract sum before the approval. */
  readonly sumBeforeMinor: bigint | null;
}

/** What a person writes on a change order, with its figures. */
export type ChangeOrderWritten = Pick<
  ChangeOrderRecord,
  'title' | 'reason' | 'scheduleDays' | 'drawEffect' | 'additionsMinor' | 'deductionsMinor'
> & { readonly lines: readonly ChangeOrderLineRecord[] };

function toRecord(row: Selectable<ChangeOrderTable>): ChangeOrderRecord {
  return {
    id: row.id,
    estimateId: row.estimate_id,
    number: row.number,
    version: row.version,
    status: row.status as ChangeOrderStatus,
    title: row.title,
    reason: row.reason,
    scheduleDays: row.schedule_days,
    drawEffect: readExact(row.draw_effect) as DrawEffect,
    additionsMinor: row.additions_minor,
    deductionsMinor: row.deductions_minor,
    createdAt: row.created_at,
    createdBy: row.created_by,
    sentAt: row.sent_at,
    decidedOn: row.decided_on,
    decidedBy: row.decided_by,
    recordedBy: row.recorded_by,
    sumBeforeMinor: row.sum_before_minor,
  };
}

function toLine(row: Selectable<ChangeOrderLineTable>): ChangeOrderLineRecord {
  return {
    id: row.id,
    kind: row.kind as ChangeOrderLineRecord['kind'],
    description: row.description,
    quantity: storedQuantity(row.quantity),
    unit: row.unit,
    unitPrice: storedUnitPrice(row.unit_price),
    taxRateId: row.tax_rate_id,
    amountMinor: row.amount_minor,
  };
}

/** The change orders of a contract in the order of their numbers. */
export async function listChangeOrders(
  tx: Tx,
  companyId: string,
  estimateId: string,
): Promise<readonly ChangeOrderRecord[]> {
  const rows = await tx
    .selectFrom('change_order')
    .selectAll()
    .where('company_id', '=', companyId)
    .where('estimate_id', '=', estimateId)
    .orderBy('number')
    .execute();
  return rows.map(toRecord);
}

/** The change orders of a contract whose lines are in it, by number. */
export async function loadApprovedOrders(
  tx: Tx,
  companyId: string,
  estimateId: string,
): Promise<readonly ContractChangeOrder[]> {
  const { rows } = await sql<ContractChangeOrder>`
    select id as "changeOrderId", number, decided_on as "approvedOn" from change_order
    where company_id = ${companyId} and estimate_id = ${estimateId} and status = 'approved' order by number`.execute(
    tx,
  );
  return rows;
}

/** One change order, or null where the company has none with this id. */
export async function loadChangeOrder(
  tx: Tx,
  companyId: string,
  id: string,
): Promise<ChangeOrderRecord | null> {
  const row = await tx
    .selectFrom('change_order')
    .selectAll()
    .where('company_id', '=', companyId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? toRecord(row) : null;
}

export async function loadChangeOrderLines(
  tx: Tx,
  companyId: string,
  id: string,
): Promise<readonly ChangeOrderLineRecord[]> {
  const rows = await tx
    .selectFrom('change_order_line')
    .selectAll()
    .where('company_id', '=', companyId)
    .where('change_order_id', '=', id)
    .orderBy('position')
    .execute();
  return rows.map(toLine);
}

/** A change order with its lines as the rules reckon with it. */
export function toChangeOrder(
  record: ChangeOrderRecord,
  lines: readonly ChangeOrderLineRecord[],
): ChangeOrder {
  return {
    ...record,
    changeOrderId: record.id,
    lines: lines.map((line) => ({
      ...line,
      lineId: line.id,
      taxRateIds: line.taxRateId === null ? [] : [line.taxRateId],
    })),
  };
}

/** The next number on this contract; its row is locked, so nobody else takes it. */
export async function nextChangeOrderNumber(tx: Tx, companyId: string, estimateId: string): Promise<number> {
  const { rows } = await sql<{ next: number }>`select coalesce(max(number), 0) + 1 as next from change_order
    where company_id = ${companyId} and estimate_id = ${estimateId}`.execute(tx);
  return rows[0]?.next ?? 1;
}

const columnsOf = (written: ChangeOrderWritten) => ({
  title: written.title,
  reason: written.reason,
  schedule_days: written.scheduleDays,
  draw_effect: writeExact(written.drawEffect),
  additions_minor: written.additionsMinor,
  deductions_minor: written.deductionsMinor,
});

async function writeLines(
  tx: Tx,
  companyId: string,
  id: string,
  lines: readonly ChangeOrderLineRecord[],
): Promise<void> {
  await tx
    .insertInto('change_order_line')
    .values(
      lines.map((line, index) => ({
        company_id: companyId,
        change_order_id: id,
        id: line.id,
        position: index + 1,
        kind: line.kind,
        description: line.description,
        quantity: formatDecimal(line.quantity),
        unit: line.unit,
        unit_price: formatDecimal(line.unitPrice),
        tax_rate_id: line.taxRateId,
        amount_minor: line.amountMinor,
      })),
    )
    .execute();
}

export async function insertChangeOrder(
  tx: Tx,
  companyId: string,
  one: Pick<ChangeOrderRecord, 'id' | 'estimateId' | 'number' | 'createdAt' | 'createdBy'>,
  written: ChangeOrderWritten,
): Promise<void> {
  await tx
    .insertInto('change_order')
    .values({
      company_id: companyId,
      id: one.id,
      estimate_id: one.estimateId,
      number: one.number,
      version: 1,
      status: 'draft',
      ...columnsOf(written),
      created_at: one.createdAt,
      created_by: one.createdBy,
      decided_by: '',
    })
    .execute();
  await writeLines(tx, companyId, one.id, written.lines);
}

export type ChangeOrderChange = Partial<
  Pick<
    Selectable<ChangeOrderTable>,
    | 'status'
    | 'sent_at'
    | 'decided_on'
    | 'decided_by'
    | 'recorded_at'
    | 'recorded_by'
    | 'recorded_by_id'
    | 'sum_before_minor'
  >
>;

/** Moves a change order on; its version moves with every change. */
export async function changeChangeOrder(
  tx: Tx,
  companyId: string,
  id: string,
  change: ChangeOrderChange,
): Promise<void> {
  await tx
    .updateTable('change_order')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('company_id', '=', companyId)
    .where('id', '=', id)
    .execute();
}

/** Writes a draft change order anew. */
export async function rewriteChangeOrder(
  tx: Tx,
  companyId: string,
  id: string,
  written: ChangeOrderWritten,
): Promise<void> {
  await tx
    .updateTable('change_order')
    .set({ ...columnsOf(written), version: sql<number>`version + 1` })
    .where('company_id', '=', companyId)
    .where('id', '=', id)
    .execute();
  await tx
    .deleteFrom('change_order_line')
    .where('company_id', '=', companyId)
    .where('change_order_id', '=', id)
    .execute();
  await writeLines(tx, companyId, id, written.lines);
}
