import { sql } from 'kysely';
import type { LineRetainage } from '#core/retainage/retainage-rule.ts';
import { readExact } from './exact-json.ts';
import type { Tx } from './open.ts';

export interface InvoiceLineRecord {
  readonly lineId: string;
  readonly section: string;
  readonly description: string;
  readonly scheduledMinor: bigint;
  readonly previousMinor: bigint;
  readonly thisMinor: bigint;
  readonly withheldMinor: bigint;
  readonly releasedMinor: bigint;
}

export interface InvoiceTaxRecord {
  readonly taxRateId: string;
  readonly name: string;
  readonly rate: string;
  readonly baseMinor: bigint;
  readonly taxMinor: bigint;
}

/** A line of an issued bill with everything that its columns, and their explanations, are made of. */
export interface StoredInvoiceLine extends InvoiceLineRecord {
  readonly position: number;
  readonly changeOrderId: string | null;
  readonly storedBeforeMinor: bigint;
  readonly storedMinor: bigint;
  readonly installedMinor: bigint;
  readonly exemptMinor: bigint;
  readonly heldMinor: bigint;
  readonly retainage: LineRetainage;
  readonly stepBefore: number;
  readonly stepReached: number;
}

/** The lines of an issued bill as printed. */
export async function loadInvoiceLines(
  tx: Tx,
  companyId: string,
  invoiceId: string,
): Promise<readonly StoredInvoiceLine[]> {
  const { rows } = await sql<Omit<StoredInvoiceLine, 'retainage'> & { readonly retainage: unknown }>`
    select line_id as "lineId", position, section, description, change_order_id as "changeOrderId",
      scheduled_minor as "scheduledMinor", previous_minor as "previousMinor", this_minor as "thisMinor",
      withheld_minor as "withheldMinor", released_minor as "releasedMinor", stored_before_minor as "storedBeforeMinor",
      stored_minor as "storedMinor", installed_minor as "installedMinor", exempt_minor as "exemptMinor",
      held_minor as "heldMinor", retainage, step_before as "stepBefore", step_reached as "stepReached"
    from invoice_line where company_id = ${companyId} and invoice_id = ${invoiceId} order by position`.execute(
    tx,
  );
  return rows.map((row) => ({ ...row, retainage: readExact(row.retainage) as LineRetainage }));
}

export async function loadInvoiceTaxes(
  tx: Tx,
  companyId: string,
  invoiceId: string,
): Promise<readonly InvoiceTaxRecord[]> {
  const { rows } = await sql<InvoiceTaxRecord>`select tax_rate_id as "taxRateId", name,
      trim_scale(rate)::text as rate, base_minor as "baseMinor", tax_minor as "taxMinor"
    from invoice_tax where company_id = ${companyId} and invoice_id = ${invoiceId} order by name, tax_rate_id`.execute(
    tx,
  );
  return rows;
}

export interface InvoicePaymentRecord {
  readonly paymentId: string;
  readonly number: number;
  readonly on: string;
  readonly method: string;
  readonly reference: string;
  readonly amountMinor: bigint;
  readonly reversed: boolean;
}

/** What was paid on an invoice; what was taken back or reversed since is included, as reversed. */
export async function loadPaymentsOn(
  tx: Tx,
  companyId: string,
  invoiceId: string,
): Promise<readonly InvoicePaymentRecord[]> {
  const { rows } =
    await sql<InvoicePaymentRecord>`select p.id as "paymentId", p.number, a.applied_on as on, p.method,
      p.reference, a.amount_minor as "amountMinor", p.reversed_on is not null or t.allocation_id is not null as reversed
    from payment_allocation a join payment p on p.company_id = a.company_id and p.id = a.payment_id
    left join allocation_taken_back t on t.company_id = a.company_id and t.payment_id = a.payment_id and t.allocation_id = a.id
    where a.company_id = ${companyId} and a.invoice_id = ${invoiceId} order by a.applied_on, p.number, a.id`.execute(
      tx,
    );
  return rows;
}

export interface DeliveryRecord {
  readonly how: 'email' | 'post' | 'hand' | 'portal';
  readonly on: string;
  readonly note: string;
  readonly at: Date;
}

export async function loadDeliveries(
  tx: Tx,
  companyId: string,
  invoiceId: string,
): Promise<readonly DeliveryRecord[]> {
  const { rows } = await sql<DeliveryRecord>`select how, delivered_on as on, note, recorded_at as at
    from invoice_delivery where company_id = ${companyId} and invoice_id = ${invoiceId} order by recorded_at, id`.execute(
    tx,
  );
  return rows;
}

export async function insertDelivery(
  tx: Tx,
  companyId: string,
  invoiceId: string,
  id: string,
  delivery: DeliveryRecord,
): Promise<void> {
  await tx
    .insertInto('invoice_delivery')
    .values({
      company_id: companyId,
      invoice_id: invoiceId,
      id,
      how: delivery.how,
      delivered_on: delivery.on,
      note: delivery.note,
      recorded_at: delivery.at,
    })
    .execute();
}

export interface InvoiceFileRecord {
  readonly sha256: string;
  readonly bytes: Buffer;
}

export async function loadInvoiceFile(
  tx: Tx,
  companyId: string,
  invoiceId: string,
): Promise<InvoiceFileRecord | null> {
  const row = await tx
    .selectFrom('invoice_file')
    .select(['sha256', 'bytes'])
    .where('company_id', '=', companyId)
    .where('invoice_id', '=', invoiceId)
    .executeTakeFirst();
  return row ?? null;
}

/** Keeps the issued file, and tells whether it did: the first one kept stays, whoever printed another meanwhile. */
export async function keepInvoiceFile(
  tx: Tx,
  companyId: string,
  invoiceId: string,
  file: InvoiceFileRecord,
  at: Date,
): Promise<boolean> {
  const result = await tx
    .insertInto('invoice_file')
    .values({
      company_id: companyId,
      invoice_id: invoiceId,
      sha256: file.sha256,
      bytes: file.bytes,
      rendered_at: at,
    })
    .onConflict((conflict) => conflict.columns(['company_id', 'invoice_id']).doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}
