import type { Selectable } from 'kysely';
import { type RawBuilder, sql } from 'kysely';
import type { InvoiceStatus } from '#core/invoices/invoice-status.ts';
import { containsPattern } from './contains-pattern.ts';
import type { Tx } from './open.ts';
import type { InvoiceTable } from './schema.ts';

/** A bill as the list of its contract shows it: its figures, and what is paid on it. */
export interface ContractBillRecord
  extends Pick<
    Selectable<InvoiceTable>,
    | 'id'
    | 'estimate_id'
    | 'customer_id'
    | 'state'
    | 'number'
    | 'number_ordinal'
    | 'application_number'
    | 'application_revision'
    | 'heading'
    | 'invoice_date'
    | 'due_date'
    | 'gross_minor'
    | 'withheld_minor'
    | 'released_minor'
    | 'retainage_changed_minor'
    | 'tax_minor'
    | 'due_minor'
    | 'billed_before_minor'
    | 'held_to_date_minor'
    | 'over_minor'
    | 'kind'
    | 'credits_invoice_id'
  > {
  readonly paid_minor: bigint;
  /** What credit notes took off its balance, and what its payer held back. */
  readonly credited_minor: bigint;
  readonly withheld_by_payer_minor: bigint;
}

/** The same among the bills of all contracts, with the names around it. */
export interface InvoiceListRecord extends ContractBillRecord {
  readonly estimate_number: string;
  readonly estimate_title: string;
  readonly customer_name: string;
}

/** An invoice with everything that is kept of it. */
export interface InvoiceRecord
  extends InvoiceListRecord,
    Omit<Selectable<InvoiceTable>, keyof InvoiceListRecord> {
  readonly is_newest: boolean;
  /** Whether it can be voided without the later ones, which start from it where any bill of the contract is an application. */
  readonly stands_alone: boolean;
}

export interface InvoiceFilter {
  readonly search?: string | undefined;
  readonly customerId?: string | undefined;
  readonly estimateId?: string | undefined;
  readonly status?: InvoiceStatus | undefined;
  readonly open?: boolean | undefined;
  /** Today in the company's time zone: what is overdue depends on it. */
  readonly today: string;
  readonly limit: number;
  /** Where the page before ended: the ordinal of its last row (null among drafts) and its id. */
  readonly after: { readonly ordinal: number | null; readonly id: string } | null;
}

// What a payer held back bills and taxes nothing and holds something: the same rule as core's documentKind.
const holdsBack = (invoice: RawBuilder<unknown>) => sql`(${invoice}.kind = 'credit_note'
  and ${invoice}.gross_minor = 0 and ${invoice}.tax_minor = 0 and ${invoice}.withheld_minor > 0)`;

const heldBack = sql`(case when b.credited_minor > 0 then coalesce((
    select sum(a.amount_minor) from credit_allocation a
    join invoice w on w.company_id = a.company_id and w.id = a.credit_note_id and w.state = 'issued'
    where a.company_id = i.company_id and a.invoice_id = i.id and ${holdsBack(sql`w`)}), 0) else 0 end)::bigint`;

const paid = sql`coalesce(b.paid_minor, 0) as paid_minor, coalesce(b.credited_minor, 0) as credited_minor,
  ${heldBack} as withheld_by_payer_minor`;

const names = sql`e.number as estimate_number, e.title as estimate_title, cu.name as customer_name, ${paid}`;

// A list reads no more than it shows: what was typed and printed would be most of the bytes.
const billColumns = sql`i.id, i.estimate_id, i.customer_id, i.state, i.number, i.number_ordinal, i.application_number, i.application_revision,
  i.heading, i.invoice_date, i.due_date, i.gross_minor, i.withheld_minor, i.released_minor, i.retainage_changed_minor, i.tax_minor, i.due_minor,
  i.billed_before_minor, i.held_to_date_minor, i.over_minor, i.kind,
  i.credits_invoice_id`;

const tables = sql`invoice i
  join estimate e on e.company_id = i.company_id and e.id = i.estimate_id
  join customer cu on cu.company_id = i.company_id and cu.id = i.customer_id
  left join invoice_balance b on b.company_id = i.company_id and b.invoice_id = i.id`;

// The same rule as core's invoiceStatus, said to the database so that a list can be filtered by it.
function statusIs(status: InvoiceFilter['status'], today: string): RawBuilder<unknown> {
  switch (status) {
    case undefined:
      return sql`true`;
    case 'draft':
    case 'void':
      return sql`i.state = ${status}`;
    case 'paid':
      return sql`i.state = 'issued' and b.paid_minor + b.credited_minor = b.due_minor and b.credited_minor = ${heldBack}`;
    case 'credited':
      return sql`i.state = 'issued' and ((i.kind = 'credit_note' and not ${holdsBack(sql`i`)})
        or (b.paid_minor + b.credited_minor = b.due_minor and b.credited_minor > ${heldBack}))`;
    case 'withheld':
      return sql`i.state = 'issued' and ${holdsBack(sql`i`)}`;
    case 'overdue':
      return sql`i.state = 'issued' and b.paid_minor + b.credited_minor < b.due_minor and i.due_date < ${today}`;
    case 'partial':
      return sql`i.state = 'issued' and b.paid_minor > 0 and b.paid_minor + b.credited_minor < b.due_minor and i.due_date >= ${today}`;
    case 'sent':
      return sql`i.state = 'issued' and b.paid_minor = 0 and b.credited_minor < b.due_minor and i.due_date >= ${today}`;
  }
}

// Newest first; drafts, which have no ordinal yet, stand before all others.
function comesAfter(after: InvoiceFilter['after']): RawBuilder<unknown> {
  if (!after) return sql`true`;
  if (after.ordinal === null) return sql`(i.number_ordinal is not null or i.id < ${after.id})`;
  return sql`i.number_ordinal < ${after.ordinal}`;
}

function searched(search: string | undefined): RawBuilder<unknown> {
  if (!search) return sql`true`;
  const like = containsPattern(search);
  return sql`(i.number ilike ${like} or e.title ilike ${like} or e.number ilike ${like} or cu.name ilike ${like} or i.heading ilike ${like})`;
}

/** Invoices of all contracts, newest first. */
export async function listInvoices(
  tx: Tx,
  companyId: string,
  filter: InvoiceFilter,
): Promise<readonly InvoiceListRecord[]> {
  const { customerId, estimateId, open } = filter;
  const { rows } = await sql<InvoiceListRecord>`select ${billColumns}, ${names} from ${tables}
    where i.company_id = ${companyId} and ${comesAfter(filter.after)} and ${statusIs(filter.status, filter.today)}
      and ${searched(filter.search)}
      and ${customerId ? sql`i.customer_id = ${customerId}` : sql`true`}
      and ${estimateId ? sql`i.estimate_id = ${estimateId}` : sql`true`}
      and ${open ? sql`i.state = 'issued' and b.paid_minor + b.credited_minor < b.due_minor` : sql`true`}
    order by i.number_ordinal desc nulls first, i.id desc limit ${filter.limit}`.execute(tx);
  return rows;
}

/** Every bill of one contract in the order of issue, drafts last: what the panel and the billing report show. */
export async function listInvoicesOfEstimate(
  tx: Tx,
  companyId: string,
  estimateId: string,
): Promise<readonly InvoiceListRecord[]> {
  const { rows } = await sql<InvoiceListRecord>`select ${billColumns}, ${names} from ${tables}
    where i.company_id = ${companyId} and i.estimate_id = ${estimateId}
    order by i.number_ordinal nulls last, i.id`.execute(tx);
  return rows;
}

/**
 * The same without the names around it, which whoever asks for one contract knows. With `newest` no more than so many,
 * read from the end of the contract, so that it takes no longer when there are more.
 */
export async function listBillsOfEstimate(
  tx: Tx,
  companyId: string,
  estimateId: string,
  newest: number | null = null,
): Promise<readonly ContractBillRecord[]> {
  const { rows } = await sql<ContractBillRecord>`select ${billColumns}, ${paid}
    from invoice i left join invoice_balance b on b.company_id = i.company_id and b.invoice_id = i.id
    where i.company_id = ${companyId} and i.estimate_id = ${estimateId}
    order by i.number_ordinal desc nulls first, i.id desc limit ${newest}::int`.execute(tx);
  return rows.toReversed();
}

export async function loadInvoice(tx: Tx, companyId: string, id: string): Promise<InvoiceRecord | null> {
  const { rows } =
    await sql<InvoiceRecord>`select i.*, ${names}, coalesce(e.newest_invoice_id = i.id, false) as is_newest,
      coalesce(e.newest_invoice_id = i.id, false) or (i.kind <> 'credit_note' and not exists (select from invoice a
        where a.company_id = i.company_id and a.estimate_id = i.estimate_id and a.state = 'issued'
          and a.basis ->> 'kind' = 'application')) as stands_alone
    from ${tables}
    where i.company_id = ${companyId} and i.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** On which contract an invoice stands; asked before the contract is locked. */
export async function findEstimateOf(tx: Tx, companyId: string, invoiceId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('invoice')
    .select('estimate_id')
    .where('company_id', '=', companyId)
    .where('id', '=', invoiceId)
    .executeTakeFirst();
  return row?.estimate_id ?? null;
}

/** The application numbers that a contract has given, void ones included. */
export async function loadApplicationNumbers(
  tx: Tx,
  companyId: string,
  estimateId: string,
): Promise<readonly { readonly number: number; readonly revision: number; readonly isVoid: boolean }[]> {
  const { rows } = await sql<{
    readonly number: number;
    readonly revision: number;
    readonly isVoid: boolean;
  }>`
    select application_number as number, application_revision as revision, state = 'void' as "isVoid" from invoice
    where company_id = ${companyId} and estimate_id = ${estimateId} and application_number is not null`.execute(
    tx,
  );
  return rows;
}
