import { sql } from 'kysely';
import type { Tx } from './open.ts';

export interface VoidRecord {
  readonly invoiceId: string;
  readonly estimateId: string;
  readonly reason: string;
  readonly on: string;
  readonly at: Date;
  readonly by: string;
  readonly byId: string;
  /** Whether it is the last document of its contract: only then the steps of the rule go back. */
  readonly isNewest: boolean;
}

export interface VoidedLine {
  readonly lineId: string;
  readonly numerator: string;
  readonly denominator: string;
}

/** The unrounded part that a bill added to each line, to be taken off again. */
export async function loadExactDeltas(
  tx: Tx,
  companyId: string,
  invoiceId: string,
): Promise<readonly VoidedLine[]> {
  const { rows } = await sql<VoidedLine>`select line_id as "lineId", exact_delta_numerator as numerator,
      exact_delta_denominator as denominator
    from invoice_line where company_id = ${companyId} and invoice_id = ${invoiceId}`.execute(tx);
  return rows;
}

// A change of the retainage rule that the bill took up waits again, together with one that was made since.
const changeAgain = sql`case
        when v.change is null or v.change ->> 'reach' is null then e.retainage_change
        when e.retainage_change ->> 'reach' = 'earlier_bills_too' then v.change || '{"reach": "earlier_bills_too"}'
        else v.change end`;

const fractions = sql`s.exact_numerator, s.exact_denominator, -t.exact_numerator, t.exact_denominator`;

/**
 * Marks a bill void and takes everything it added off the contract's totals again. `exact` is each line's unrounded
 * amount to date without the bill.
 */
export async function writeVoid(
  tx: Tx,
  companyId: string,
  record: VoidRecord,
  exact: readonly VoidedLine[],
): Promise<void> {
  const { invoiceId, estimateId, isNewest } = record;
  const noChangeWaits = sql`(select c.retainage_change is null from estimate c
          where c.company_id = ${companyId} and c.id = ${estimateId})`;
  await sql`with voided as (
      update invoice set state = 'void', version = version + 1, voided_at = ${record.at}, voided_on = ${record.on},
        voided_by = ${record.by}, voided_by_id = ${record.byId}, void_reason = ${record.reason},
        voided_after = (select max(number_ordinal) from invoice
          where company_id = ${companyId} and estimate_id = ${estimateId})
      where company_id = ${companyId} and id = ${invoiceId}
      returning gross_minor, withheld_minor, released_minor, tax_minor, tax_included_minor, recouped_minor, due_minor, customer_credit_minor, coalesce(opening_paid_minor, 0) as opening_paid,
        nullif(retainage_terms -> 'change', 'null') as change, (retainage_terms ->> 'stepReached')::int as step_before),
    balance as (update invoice_balance b set voided = true, paid_minor = b.paid_minor - v.opening_paid
      from voided v where b.company_id = ${companyId} and b.invoice_id = ${invoiceId}),
    standing as (update estimate_line e set billed_minor = e.billed_minor - l.this_minor,
        held_minor = e.held_minor - l.withheld_minor + l.released_minor, exempt_minor = e.exempt_minor - l.exempt_minor,
        stored_minor = e.stored_minor - l.stored_minor + l.stored_before_minor,
        step_reached = case when ${isNewest} and ${noChangeWaits} then l.step_before else e.step_reached end, exact_numerator = x.numerator, exact_denominator = x.denominator
      from invoice_line l
      join unnest(${exact.map((line) => line.lineId)}::uuid[], ${exact.map((line) => line.numerator)}::numeric[],
        ${exact.map((line) => line.denominator)}::numeric[]) as x (line_id, numerator, denominator) on x.line_id = l.line_id
      where l.company_id = ${companyId} and l.invoice_id = ${invoiceId}
        and e.company_id = l.company_id and e.estimate_id = l.estimate_id and e.id = l.line_id),
    tax_standing as (update estimate_tax s set base_minor = s.base_minor - t.base_minor, tax_minor = s.tax_minor - t.tax_minor,
        exact_numerator = sum_numerator(${fractions}), exact_denominator = sum_denominator(${fractions})
      from invoice_tax t
      where t.company_id = ${companyId} and t.invoice_id = ${invoiceId} and s.company_id = t.company_id
        and s.estimate_id = ${estimateId} and s.tax_rate_id = t.tax_rate_id and s.rate = t.rate),
    line_tax_standing as (update estimate_line_tax s set tax_minor = s.tax_minor - t.tax_minor,
        exact_numerator = sum_numerator(${fractions}), exact_denominator = sum_denominator(${fractions})
      from invoice_line_tax t
      join invoice_tax r on r.company_id = t.company_id and r.invoice_id = t.invoice_id and r.tax_rate_id = t.tax_rate_id
      where t.company_id = ${companyId} and t.invoice_id = ${invoiceId} and s.company_id = t.company_id
        and s.estimate_id = ${estimateId} and s.tax_rate_id = t.tax_rate_id and s.rate = r.rate and s.line_id = t.line_id),
    drawn as (update invoice_draw set unlocked = true where company_id = ${companyId} and invoice_id = ${invoiceId}),
    newest as (select id, invoice_date, still_to_withhold_minor from invoice
      where company_id = ${companyId} and estimate_id = ${estimateId} and state = 'issued' and id <> ${invoiceId}
      order by number_ordinal desc limit 1)
    update estimate e set version = e.version + 1, billed_minor = e.billed_minor - v.gross_minor,
      withheld_minor = e.withheld_minor - v.withheld_minor, released_minor = e.released_minor - v.released_minor,
      tax_minor = e.tax_minor - v.tax_minor, tax_included_minor = e.tax_included_minor - v.tax_included_minor,
      recouped_minor = e.recouped_minor - v.recouped_minor, due_minor = e.due_minor - v.due_minor,
      collected_minor = e.collected_minor + v.customer_credit_minor - v.opening_paid,
      over_allowed_minor = greatest(e.billed_minor - v.gross_minor - e.contract_sum_minor, 0),
      step_reached = case when ${isNewest} and e.retainage_change is null then v.step_before else e.step_reached end,
      still_to_withhold_minor = coalesce((select still_to_withhold_minor from newest), 0),
      retainage_change = ${changeAgain},
      newest_invoice_id = (select id from newest), newest_invoice_date = (select invoice_date from newest)
    from voided v where e.company_id = ${companyId} and e.id = ${estimateId}`.execute(tx);
}
