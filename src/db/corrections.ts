import { sql } from 'kysely';
import type { BillPlanLine } from '#core/billing/bill-plan.ts';
import type { ChainDocument } from '#core/billing/plan-unwind.ts';
import type { OlderBill } from '#core/billing/plan-void.ts';
import type { Tx } from './open.ts';

/** The later documents that build on a bill. */
export type LaterDocuments = Pick<OlderBill, 'releasedBy' | 'creditedBy'>;

export async function loadLaterDocuments(
  tx: Tx,
  companyId: string,
  invoiceId: string,
): Promise<LaterDocuments> {
  const { rows } = await sql<LaterDocuments>`select
      array(select distinct r.number from retainage_release g
        join invoice r on r.company_id = g.company_id and r.id = g.invoice_id and r.state = 'issued'
        where g.company_id = b.company_id and g.from_invoice_id = b.id order by r.number) as "releasedBy",
      array(select c.number from invoice c
        where c.company_id = b.company_id and c.state = 'issued' and (c.credits_invoice_id = b.id
          or exists (select from credit_allocation a where a.company_id = c.company_id and a.credit_note_id = c.id
            and a.invoice_id = b.id))
        order by c.number_ordinal) as "creditedBy"
    from invoice b where b.company_id = ${companyId} and b.id = ${invoiceId}`.execute(tx);
  return rows[0] ?? { releasedBy: [], creditedBy: [] };
}

/** The last day on which the books moved a document, or what it left to the customer; null where they never did. */
export async function loadLastSettled(
  tx: Tx,
  companyId: string,
  estimateId: string,
  invoiceId: string,
): Promise<string | null> {
  const { rows } = await sql<{ readonly day: string | null }>`select greatest(
      (select max(entry_date) from entry_line
        where company_id = ${companyId} and estimate_id = ${estimateId} and invoice_id = ${invoiceId}),
      (select max(n.entry_date) from payment p
        join entry n on n.company_id = p.company_id and n.document_id = p.id
        where p.company_id = ${companyId} and p.credit_note_id = ${invoiceId})) as day`.execute(tx);
  return rows[0]?.day ?? null;
}

/** The lines of a bill with what they moved. */
export async function loadMovedLines(
  tx: Tx,
  companyId: string,
  invoiceId: string,
): Promise<
  readonly Pick<
    BillPlanLine,
    'lineId' | 'thisMinor' | 'withheldMinor' | 'releasedMinor' | 'storedMinor' | 'storedBeforeMinor'
  >[]
> {
  const { rows } = await sql<BillPlanLine>`select line_id as "lineId", this_minor as "thisMinor",
      withheld_minor as "withheldMinor", released_minor as "releasedMinor", stored_minor as "storedMinor",
      stored_before_minor as "storedBeforeMinor"
    from invoice_line where company_id = ${companyId} and invoice_id = ${invoiceId} order by position`.execute(
    tx,
  );
  return rows;
}

/**
 * How much is used of the credit that each credit note of a contract left to the customer (minor units); the credits
 * are locked, and always before the contract is, as those do who apply them.
 */
export async function lockUsedCredits(
  tx: Tx,
  companyId: string,
  estimateId: string,
): Promise<ReadonlyMap<string, bigint>> {
  const { rows } = await sql<{ readonly id: string; readonly used: bigint }>`
    select credit_note_id as id, amount_minor - unapplied_minor as used from payment
    where company_id = ${companyId} and reversed_on is null and credit_note_id in (
      select id from invoice where company_id = ${companyId} and estimate_id = ${estimateId} and kind = 'credit_note')
    order by id for update`.execute(tx);
  return new Map(rows.map(({ id, used }) => [id, used]));
}

/** A document of a contract with what an unwinding has to know of it. */
export interface ChainRecord extends ChainDocument {
  readonly kind: 'invoice' | 'credit_note';
  readonly invoiceDate: string;
}

/** The issued and void documents of a contract in the order of issue. */
export async function loadChain(
  tx: Tx,
  companyId: string,
  estimateId: string,
): Promise<readonly ChainRecord[]> {
  const { rows } = await sql<ChainRecord>`select i.id as "invoiceId", i.number, i.state, i.kind,
      i.invoice_date as "invoiceDate", i.due_minor as "dueMinor", (coalesce(b.paid_minor, 0) - case i.state when 'issued' then coalesce(i.opening_paid_minor, 0) else 0 end)::bigint as "paidMinor",
      coalesce(p.amount_minor - p.unapplied_minor, 0) as "creditUsedMinor",
      array(select case d.note when '' then d.delivered_on::text else d.note end from invoice_delivery d
        where d.company_id = i.company_id and d.invoice_id = i.id and d.how = 'email'
        order by d.recorded_at, d.id) as "emailedTo"
    from invoice i
    left join invoice_balance b on b.company_id = i.company_id and b.invoice_id = i.id
    left join payment p on p.company_id = i.company_id and p.credit_note_id = i.id and p.reversed_on is null
    where i.company_id = ${companyId} and i.estimate_id = ${estimateId} and i.state <> 'draft'
    order by i.number_ordinal`.execute(tx);
  return rows;
}
