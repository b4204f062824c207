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
  const { invoiceId, estimateId } = record;
  await sql`with voided as (
      update invoice set state = 'void', version = version + 1, voided_at = ${record.at}, voided_on = ${record.on},
        voided_by = ${record.by}, voided_by_id = ${record.byId}, void_reason = ${record.reason}
      where company_id = ${companyId} and id = ${invoiceId}
      returning gross_minor, withheld_minor, released_minor, tax_minor, due_minor),
    balance as (update invoice_balance set voided = true where company_id = ${companyId} and invoice_id = ${invoiceId}),
    standing as (update estimate_line e set billed_minor = e.billed_minor - l.this_minor,
        held_minor = e.held_minor - l.withheld_minor + l.released_minor, exact_numerator = x.numerator, exact_denominator = x.denominator
      from invoice_line l
      join unnest(${exact.map((line) => line.lineId)}::uuid[], ${exact.map((line) => line.numerator)}::numeric[],
        ${exact.map((line) => line.denominator)}::numeric[]) as x (line_id, numerator, denominator) on x.line_id = l.line_id
      where l.company_id = ${companyId} and l.invoice_id = ${invoiceId}
        and e.company_id = l.company_id and e.estimate_id = l.estimate_id and e.id = l.line_id),
    tax_standing as (update estimate_tax s set base_minor = s.base_minor - t.base_minor, tax_minor = s.tax_minor - t.tax_minor
      from invoice_tax t
      where t.company_id = ${companyId} and t.invoice_id = ${invoiceId} and s.company_id = t.company_id
        and s.estimate_id = ${estimateId} and s.tax_rate_id = t.tax_rate_id and s.rate = t.rate),
    newest as (select id, invoice_date from invoice
      where company_id = ${companyId} and estimate_id = ${estimateId} and state = 'issued' and id <> ${invoiceId}
      order by application_number desc limit 1)
    update estimate e set version = e.version + 1, billed_minor = e.billed_minor - v.gross_minor,
      withheld_minor = e.withheld_minor - v.withheld_minor, released_minor = e.released_minor - v.released_minor,
      tax_minor = e.tax_minor - v.tax_minor, due_minor = e.due_minor - v.due_minor,
      over_allowed_minor = greatest(e.billed_minor - v.gross_minor - e.contract_sum_minor, 0),
      newest_invoice_id = (select id from newest), newest_invoice_date = (select invoice_date from newest)
    from voided v where e.company_id = ${companyId} and e.id = ${estimateId}`.execute(tx);
}
