import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { ApplicationNumber } from '#core/billing/application-label.ts';
import type { BillPlan, BillPlanLine } from '#core/billing/bill-plan.ts';
import type { ContractLine } from '#core/billing/contract.ts';
import type { CreditRequest } from '#core/credits/credit-request.ts';
import type { NumberShape } from '#core/estimates/number-shape.ts';
import { addRatios, type Ratio, reduceRatio } from '#core/money/ratio.ts';
import { requestColumns } from './bill-requests.ts';
import type { ContractRecord } from './contracts.ts';
import type { TypedBill } from './drafts.ts';
import { drawRate } from './draws.ts';
import { entryStatements, type NewEntry } from './entries.ts';
import { writeExact } from './exact-json.ts';
import type { InvoiceRecord } from './invoices.ts';
import { countStatement, ISSUE_NUMBERS, numberInStatement } from './issue-numbers.ts';
import { taxStatements } from './issue-taxes.ts';
import type { Tx } from './open.ts';
import type { InvoiceTable } from './schema.ts';
import { writeTerms } from './stored-terms.ts';

/** What a credit note keeps beside its figures (minor units). */
export interface WrittenCredit {
  readonly invoiceId: string | null;
  readonly request: CreditRequest | null;
  readonly unlockedDrawIds: readonly string[];
  readonly againstOpenMinor: bigint;
  readonly customerCreditMinor: bigint;
}

export interface IssueRecord {
  readonly id: string;
  /** How the company numbers a bill of that day; its count is taken when it is written. */
  readonly numbering: NumberShape;
  readonly record: ContractRecord;
  readonly plan: BillPlan;
  readonly typed: TypedBill;
  readonly overMinor: bigint;
  readonly overriddenBy: string | null;
  /** What a credit note says of itself; null on a bill. */
  readonly credit: WrittenCredit | null;
  /** Its number within the contract; a credit note takes none, unless it is an application itself. */
  readonly application: ApplicationNumber;
  /** What was paid before of a contract that is taken over (minor units); null on everything else. */
  readonly openingPaidMinor: bigint | null;
  /** Everything printed on the document that no other column keeps. */
  readonly printed: unknown;
  readonly at: Date;
  readonly by: string;
  readonly byId: string;
}

interface WrittenLine {
  readonly planned: BillPlanLine;
  readonly before: ContractLine;
  readonly delta: Ratio;
  readonly exact: Ratio;
}

function writtenLines({ plan, record }: IssueRecord): readonly WrittenLine[] {
  const before = new Map(record.contract.lines.map((line) => [line.lineId, line]));
  return plan.lines.map((planned) => {
    const line = before.get(planned.lineId);
    if (!line) throw new Error('A plan has lines of its contract only.');
    return {
      planned,
      before: line,
      delta: reduceRatio(planned.exactDelta),
      exact: reduceRatio(addRatios(line.exact, planned.exactDelta)),
    };
  });
}

// An application that comes to less than 0 is a credit note, and the next one follows it by number.
function takesNumber({ plan, typed }: IssueRecord): boolean {
  return plan.kind === 'invoice' || typed.request.basis.kind === 'application';
}

function creditColumn({ credit }: IssueRecord): string | null {
  if (!credit?.request) return null;
  return writeExact({ ...credit.request, unlockedDrawIds: credit.unlockedDrawIds });
}

// Inserts the bill, or turns its draft into it.
function invoiceStatement(companyId: string, issue: IssueRecord): RawBuilder<unknown> {
  const { plan, typed, record } = issue;
  const request = requestColumns(typed.request);
  return sql`insert into invoice (company_id, id, estimate_id, customer_id, state, version, number, number_ordinal,
      application_number, basis, retainage, release, override_reason, overridden_by, invoice_date, due_date, heading, memo,
      gross_minor, withheld_minor, released_minor, tax_minor, due_minor, contract_sum_minor, billed_before_minor,
      held_to_date_minor, over_minor, printed, created_at, created_by, issued_at, issued_by, issued_by_id,
      opening_paid_minor, recouped_minor, tax_included_minor, application_revision, kind, credits_invoice_id, credit, against_open_minor, customer_credit_minor, retainage_terms, step_reached,
      still_to_withhold_minor, retainage_changed_minor, retainage_carried_minor)
    values (${companyId}, ${issue.id}, ${record.estimateId}, ${record.customerId}, 'issued', 1, ${numberInStatement(issue.numbering)},
      ${ISSUE_NUMBERS.invoice}, ${takesNumber(issue) ? issue.application.number : null}, ${request.basis}, ${request.retainage},
      ${request.release}, ${request.override_reason}, ${issue.overriddenBy}, ${typed.invoiceDate}, ${typed.dueDate},
      ${typed.heading}, ${typed.memo}, ${plan.grossMinor}, ${plan.withheldMinor}, ${plan.releasedMinor}, ${plan.taxMinor},
      ${plan.dueMinor}, ${plan.contractSumMinor}, ${plan.billedBeforeMinor}, ${plan.heldToDateMinor}, ${issue.overMinor},
      ${JSON.stringify(issue.printed)}, ${issue.at}, ${issue.by}, ${issue.at}, ${issue.by}, ${issue.byId},
      ${issue.openingPaidMinor}, ${plan.recoupedMinor}, ${plan.taxIncludedMinor}, ${takesNumber(issue) ? issue.application.revision : 0}, ${plan.kind}, ${issue.credit?.invoiceId ?? null}, ${creditColumn(issue)}, ${issue.credit?.againstOpenMinor ?? 0n},
      ${issue.credit?.customerCreditMinor ?? 0n}, ${writeTerms(record.contract)}, ${plan.retainage.stepReached},
      ${plan.retainage.stillToWithholdMinor}, ${plan.retainage.changeMinor}, ${plan.retainage.carriedMinor})
    on conflict (company_id, id) do update set state = 'issued', version = invoice.version + 1, number = excluded.number,
      number_ordinal = excluded.number_ordinal, application_number = excluded.application_number,
      override_reason = excluded.override_reason, overridden_by = excluded.overridden_by, gross_minor = excluded.gross_minor,
      withheld_minor = excluded.withheld_minor, released_minor = excluded.released_minor, tax_minor = excluded.tax_minor,
      due_minor = excluded.due_minor, contract_sum_minor = excluded.contract_sum_minor,
      billed_before_minor = excluded.billed_before_minor, held_to_date_minor = excluded.held_to_date_minor,
      over_minor = excluded.over_minor, printed = excluded.printed, issued_at = excluded.issued_at,
      issued_by = excluded.issued_by, issued_by_id = excluded.issued_by_id,
      recouped_minor = excluded.recouped_minor, tax_included_minor = excluded.tax_included_minor, application_revision = excluded.application_revision, kind = excluded.kind, reissue_of = null,
      against_open_minor = excluded.against_open_minor, customer_credit_minor = excluded.customer_credit_minor,
      retainage_terms = excluded.retainage_terms, step_reached = excluded.step_reached,
      still_to_withhold_minor = excluded.still_to_withhold_minor, retainage_changed_minor = excluded.retainage_changed_minor,
      retainage_carried_minor = excluded.retainage_carried_minor
    returning *`;
}

function lineStatement(
  companyId: string,
  issue: IssueRecord,
  lines: readonly WrittenLine[],
): RawBuilder<unknown> {
  const { sections } = issue.record;
  return sql`insert into invoice_line (company_id, invoice_id, estimate_id, line_id, position, section, description,
      scheduled_minor, previous_minor, this_minor, exact_delta_numerator, exact_delta_denominator, withheld_minor, released_minor, tax_rate_id, exempt_minor,
      retainage, step_before, step_reached, stored_before_minor, stored_minor, installed_minor, held_minor, change_order_id)
    select ${companyId}, ${issue.id}, ${issue.record.estimateId}, l.* from unnest(
      ${lines.map(({ before }) => before.lineId)}::uuid[], ${lines.map(({ before }) => before.position)}::int[],
      ${lines.map(({ before }) => sections.get(before.lineId) ?? '')}::text[], ${lines.map(({ before }) => before.description)}::text[],
      ${lines.map(({ planned }) => planned.scheduledMinor)}::bigint[], ${lines.map(({ planned }) => planned.previousMinor)}::bigint[],
      ${lines.map(({ planned }) => planned.thisMinor)}::bigint[], ${lines.map(({ delta }) => delta.numerator)}::numeric[],
      ${lines.map(({ delta }) => delta.denominator)}::numeric[], ${lines.map(({ planned }) => planned.withheldMinor)}::bigint[],
      ${lines.map(({ planned }) => planned.releasedMinor)}::bigint[], ${lines.map(({ before }) => before.taxRateIds[0] ?? null)}::uuid[],
      ${lines.map(({ planned }) => planned.exemptMinor)}::bigint[], ${lines.map(({ before }) => writeExact(before.retainage))}::jsonb[],
      ${lines.map(({ before }) => before.stepReached)}::int[], ${lines.map(({ planned }) => planned.stepReached)}::int[],
      ${lines.map(({ planned }) => planned.storedBeforeMinor)}::bigint[], ${lines.map(({ planned }) => planned.storedMinor)}::bigint[],
      ${lines.map(({ planned }) => planned.installedMinor)}::bigint[], ${lines.map(({ planned }) => planned.heldMinor)}::bigint[],
      ${lines.map(({ before }) => before.changeOrderId)}::uuid[]) as l
    returning 1`;
}

function standingStatement(
  companyId: string,
  estimateId: string,
  lines: readonly WrittenLine[],
): RawBuilder<unknown> {
  const moved = lines.filter(
    ({ planned, before, delta }) =>
      planned.thisMinor !== 0n ||
      delta.numerator !== 0n ||
      planned.withheldMinor !== 0n ||
      planned.releasedMinor !== 0n ||
      planned.storedMinor !== before.storedMinor ||
      planned.stepReached !== before.stepReached,
  );
  return sql`update estimate_line as e set billed_minor = l.billed, held_minor = l.held, exact_numerator = l.numerator,
      exact_denominator = l.denominator, exempt_minor = e.exempt_minor + l.exempt, stored_minor = l.stored,
      step_reached = l.step
    from unnest(${moved.map(({ before }) => before.lineId)}::uuid[], ${moved.map(({ planned }) => planned.toDateMinor)}::bigint[],
      ${moved.map(({ planned, before }) => before.heldMinor + planned.withheldMinor - planned.releasedMinor)}::bigint[],
      ${moved.map(({ exact }) => exact.numerator)}::numeric[], ${moved.map(({ exact }) => exact.denominator)}::numeric[],
      ${moved.map(({ planned }) => planned.exemptMinor)}::bigint[], ${moved.map(({ planned }) => planned.storedMinor)}::bigint[],
      ${moved.map(({ planned }) => planned.stepReached)}::int[]
    ) as l (id, billed, held, numerator, denominator, exempt, stored, step)
    where e.company_id = ${companyId} and e.estimate_id = ${estimateId} and e.id = l.id
    returning 1`;
}

function contractStatement(companyId: string, issue: IssueRecord): RawBuilder<unknown> {
  const { plan, record, typed } = issue;
  const over =
    plan.billedToDateMinor > plan.contractSumMinor ? plan.billedToDateMinor - plan.contractSumMinor : 0n;
  return sql`update estimate set version = version + 1, billed_minor = billed_minor + ${plan.grossMinor},
      withheld_minor = withheld_minor + ${plan.withheldMinor}, released_minor = released_minor + ${plan.releasedMinor},
      tax_minor = tax_minor + ${plan.taxMinor}, tax_included_minor = tax_included_minor + ${plan.taxIncludedMinor},
      recouped_minor = recouped_minor + ${plan.recoupedMinor}, due_minor = due_minor + ${plan.dueMinor}, over_allowed_minor = ${over},
      original_sum_minor = coalesce(original_sum_minor, contract_sum_minor),
      next_application = greatest(next_application, ${takesNumber(issue) ? issue.application.number + 1 : 0}::int),
      collected_minor = collected_minor - ${issue.credit?.customerCreditMinor ?? 0n} + ${issue.openingPaidMinor ?? 0n},
      step_reached = ${plan.retainage.stepReached}, still_to_withhold_minor = ${plan.retainage.stillToWithholdMinor},
      retainage_base = ${record.contract.retainageBase}, retainage_rounding = ${record.contract.retainageRounding},
      ${issue.credit?.invoiceId ? sql`` : sql`retainage_change = null,`}
      newest_invoice_id = ${issue.id}, newest_invoice_date = ${typed.invoiceDate}
    where company_id = ${companyId} and id = ${record.estimateId}`;
}

function releaseStatement(companyId: string, { id, plan }: IssueRecord): RawBuilder<unknown> {
  if (plan.releases.length === 0) return sql``;
  return sql`, given_back as (insert into retainage_release (company_id, from_invoice_id, line_id, invoice_id, amount_minor)
      select ${companyId}, r.from_id, r.line_id, ${id}, r.amount from unnest(
        ${plan.releases.map((one) => one.fromInvoiceId)}::uuid[], ${plan.releases.map((one) => one.lineId)}::uuid[],
        ${plan.releases.map((one) => one.amountMinor)}::bigint[]) as r (from_id, line_id, amount))`;
}

// The labels are fixed here: what is added to the schedule later never rewrites them.
function drawStatement(companyId: string, { id, plan, record }: IssueRecord): RawBuilder<unknown> {
  if (plan.drawLines.length === 0) return sql``;
  const { draws } = record.contract;
  const rows = plan.drawLines.map(({ drawId, label, amountMinor }) => {
    const draw = draws.find((one) => one.drawId === drawId);
    if (!draw) throw new Error('A plan has draws of its contract only.');
    return sql`(${companyId}::uuid, ${id}::uuid, ${drawId}::uuid, ${record.estimateId}::uuid, ${draw.position}::int, ${label},
      ${amountMinor}::bigint, ${draw.retainage.kind}, ${drawRate(draw)}::numeric, ${draw.lineIds === null ? null : [...draw.lineIds]}::uuid[])`;
  });
  return sql`, drawn as (insert into invoice_draw (company_id, invoice_id, draw_id, estimate_id, position, label, amount_minor,
      retainage, retainage_rate, line_ids) values ${sql.join(rows)})`;
}

// Nothing is paid on a credit note: what it gives is taken off other balances.
function balanceStatement(companyId: string, issue: IssueRecord): RawBuilder<unknown> {
  const { id, record, typed, plan } = issue;
  return sql`insert into invoice_balance (company_id, invoice_id, customer_id, estimate_id, due_date, due_minor, paid_minor)
    select ${companyId}, ${id}, ${record.customerId}, ${record.estimateId}, ${typed.dueDate}, ${plan.dueMinor},
      ${issue.openingPaidMinor ?? 0n}
    where ${plan.kind} = 'invoice'`;
}

export interface IssuedRecord {
  readonly invoice: InvoiceRecord;
  /** The number of the customer credit that a credit note leaves, in the count of payments. */
  readonly paymentNumber: number;
}

/** What an entry says before the number of its bill is known. */
export interface IssueEntry extends Omit<NewEntry, 'number' | 'memo'> {
  /** Goes before the number: `Invoice`. */
  readonly memo: string;
}

function entryOf(issue: IssueRecord, entry: IssueEntry): NewEntry {
  const memo = sql<string>`${entry.memo}::text || ' ' || ${numberInStatement(issue.numbering)}`;
  return { ...entry, number: ISSUE_NUMBERS.entry, memo };
}

/**
 * Writes an issued bill with its numbers, lines, draws, taxes, releases, balance and entry (null where it books nothing), and moves
 * the contract's totals: one statement. Gives the invoice as it then stands.
 */
export async function writeIssue(
  tx: Tx,
  companyId: string,
  issue: IssueRecord,
  entry: IssueEntry | null,
): Promise<IssuedRecord> {
  const lines = writtenLines(issue);
  const { record } = issue;
  const payments = (issue.credit?.customerCreditMinor ?? 0n) > 0n ? 1 : 0;
  const takes = { entries: entry ? 1 : 0, payments };
  const linesWritten = sql<number>`(select count(*) from lines) + (select count(*) from standing)`;
  const { rows } = await sql<Selectable<InvoiceTable> & { readonly payment_number: number }>`
    with lines as (${lineStatement(companyId, issue, lines)}),
    standing as (${standingStatement(companyId, record.estimateId, lines)}),
    counted as (${countStatement(companyId, takes, linesWritten)}),
    billed as (${invoiceStatement(companyId, issue)}),
    balance as (${balanceStatement(companyId, issue)})
    ${taxStatements(companyId, issue)}${releaseStatement(companyId, issue)}${drawStatement(companyId, issue)}${entry ? sql`, ${entryStatements(entryOf(issue, entry))}` : sql``},
    contract as (${contractStatement(companyId, issue)})
    select *, ${ISSUE_NUMBERS.payment} as payment_number from billed`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('An issued bill has a row.');
  const { payment_number: paymentNumber, ...columns } = row;
  const invoice = {
    ...columns,
    estimate_number: record.number,
    estimate_title: record.title,
    customer_name: record.parties.customerName,
    paid_minor: issue.openingPaidMinor ?? 0n,
    credited_minor: 0n,
    withheld_by_payer_minor: 0n,
    is_newest: true,
    stands_alone: true,
  };
  return { invoice, paymentNumber };
}
