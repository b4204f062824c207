import { sql } from 'kysely';
import type { OpenBalance } from '#core/credits/credit-off-balances.ts';
import type { Tx } from './open.ts';

/** What a credit note takes off the balance of a bill (minor units, above 0). */
export interface CreditAllocation {
  readonly invoiceId: string;
  readonly amountMinor: bigint;
}

/** The bills of a contract that something is open on, in the order of issue; the contract is locked by the caller. */
export async function loadOpenBalances(
  tx: Tx,
  companyId: string,
  estimateId: string,
): Promise<readonly OpenBalance[]> {
  const { rows } = await sql<OpenBalance>`select b.invoice_id as "invoiceId",
      (b.due_minor - b.paid_minor - b.credited_minor)::bigint as "openMinor"
    from invoice_balance b
    join invoice i on i.company_id = b.company_id and i.id = b.invoice_id
    where b.company_id = ${companyId} and b.estimate_id = ${estimateId} and not b.voided
      and b.paid_minor + b.credited_minor < b.due_minor
    order by i.number_ordinal`.execute(tx);
  return rows;
}

/** What a credit note took off the balance of a bill, with the bill's number. */
export interface BalanceCredit extends CreditAllocation {
  readonly number: string;
}

/** Off which balances a credit note was taken, in the order of issue. */
export async function loadBalanceCredits(
  tx: Tx,
  companyId: string,
  creditNoteId: string,
): Promise<readonly BalanceCredit[]> {
  const { rows } =
    await sql<BalanceCredit>`select a.invoice_id as "invoiceId", i.number, a.amount_minor as "amountMinor"
    from credit_allocation a
    join invoice i on i.company_id = a.company_id and i.id = a.invoice_id
    where a.company_id = ${companyId} and a.credit_note_id = ${creditNoteId} order by i.number_ordinal`.execute(
      tx,
    );
  return rows;
}

/** Where what a credit note left to the customer is kept, like a payment; null where it left nothing. */
export async function findCustomerCredit(
  tx: Tx,
  companyId: string,
  creditNoteId: string,
): Promise<string | null> {
  const row = await tx
    .selectFrom('payment')
    .select('id')
    .where('company_id', '=', companyId)
    .where('credit_note_id', '=', creditNoteId)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** What a credit note leaves to the customer, as it is kept: like a payment with all of it to be applied. */
export interface CustomerCredit {
  readonly id: string;
  readonly number: number;
  readonly customerId: string;
  readonly on: string;
  readonly amountMinor: bigint;
  readonly reference: string;
  readonly at: Date;
  readonly by: string;
  readonly byId: string;
}

/** Takes a credit note off the balances of bills. */
export async function writeCreditAllocations(
  tx: Tx,
  companyId: string,
  creditNoteId: string,
  allocations: readonly CreditAllocation[],
): Promise<void> {
  if (allocations.length === 0) return;
  const rows = sql`unnest(${allocations.map((one) => one.invoiceId)}::uuid[],
    ${allocations.map((one) => one.amountMinor)}::bigint[]) as a (invoice_id, amount)`;
  await sql`with allocated as (insert into credit_allocation (company_id, credit_note_id, invoice_id, amount_minor)
      select ${companyId}, ${creditNoteId}, a.invoice_id, a.amount from ${rows})
    update invoice_balance b set credited_minor = b.credited_minor + a.amount
    from ${rows} where b.company_id = ${companyId} and b.invoice_id = a.invoice_id`.execute(tx);
}

/** Locks or unlocks the draws of a bill that a credit note wholly covers. */
export async function setDrawsUnlocked(
  tx: Tx,
  companyId: string,
  invoiceId: string,
  drawIds: readonly string[],
  unlocked: boolean,
): Promise<void> {
  if (drawIds.length === 0) return;
  await sql`update invoice_draw set unlocked = ${unlocked}
    where company_id = ${companyId} and invoice_id = ${invoiceId} and draw_id = any(${[...drawIds]}::uuid[])`.execute(
    tx,
  );
}

export async function insertCustomerCredit(
  tx: Tx,
  companyId: string,
  creditNoteId: string,
  credit: CustomerCredit,
): Promise<void> {
  await tx
    .insertInto('payment')
    .values({
      company_id: companyId,
      id: credit.id,
      number: credit.number,
      customer_id: credit.customerId,
      received_on: credit.on,
      amount_minor: credit.amountMinor,
      unapplied_minor: credit.amountMinor,
      method: 'credit_note',
      reference: credit.reference,
      memo: '',
      recorded_at: credit.at,
      recorded_by: credit.by,
      recorded_by_id: credit.byId,
      credit_note_id: creditNoteId,
    })
    .execute();
}

/** Puts what a void credit note took off balances back, and takes its credit from the customer. */
export async function writeCreditUndone(
  tx: Tx,
  companyId: string,
  creditNoteId: string,
  undone: { readonly at: Date; readonly on: string; readonly by: string; readonly reason: string },
): Promise<void> {
  await sql`with credit as (update payment set unapplied_minor = 0, reversed_at = ${undone.at}, reversed_on = ${undone.on},
        reversed_by = ${undone.by}, reversal_reason = ${undone.reason}
      where company_id = ${companyId} and credit_note_id = ${creditNoteId})
    update invoice_balance b set credited_minor = b.credited_minor - a.amount_minor
    from credit_allocation a
    where a.company_id = ${companyId} and a.credit_note_id = ${creditNoteId}
      and b.company_id = a.company_id and b.invoice_id = a.invoice_id`.execute(tx);
}
