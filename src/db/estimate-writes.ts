import { type Insertable, sql, type UpdateObject } from 'kysely';
import { formatDecimal } from '#core/money/decimal.ts';
import { formatPercent } from '#core/money/format-percent.ts';
import { replaceDraws } from './draws.ts';
import type { EstimateLineRecord, EstimateRecord } from './estimates.ts';
import { writeExact } from './exact-json.ts';
import type { Tx } from './open.ts';
import type { EstimateTable, Schema } from './schema.ts';

/** What a person writes on an estimate besides its lines. */
export type EstimateTerms = Pick<
  EstimateRecord,
  | 'customerId'
  | 'title'
  | 'estimateDate'
  | 'expiresOn'
  | 'notes'
  | 'terms'
  | 'paymentTermsDays'
  | 'retainage'
  | 'storedRate'
  | 'retainageBase'
  | 'retainageRounding'
  | 'retainageOnTax'
  | 'taxTerms'
  | 'taxReason'
>;

/** A line as it is written: billing moves the rest of it. */
export type EstimateLineWritten = Omit<EstimateLineRecord, 'billedMinor' | 'exact' | 'heldMinor'>;

const termColumns = (terms: EstimateTerms) => ({
  customer_id: terms.customerId,
  title: terms.title,
  estimate_date: terms.estimateDate,
  expires_on: terms.expiresOn,
  notes: terms.notes,
  terms: terms.terms,
  payment_terms_days: terms.paymentTermsDays,
  retainage_rule: writeExact(terms.retainage),
  stored_rate: formatPercent(terms.storedRate),
  retainage_base: terms.retainageBase,
  retainage_rounding: terms.retainageRounding,
  retainage_on_tax: terms.retainageOnTax,
  tax_mode: terms.taxTerms.mode,
  tax_rounding: terms.taxTerms.rounding,
  tax_charge: terms.taxTerms.charge,
  tax_reason: terms.taxReason,
  prices_include_tax: terms.taxTerms.pricesIncludeTax,
});

export interface NewEstimate extends EstimateTerms {
  readonly id: string;
  readonly number: string;
  readonly numberOrdinal: number;
  readonly contractSumMinor: bigint;
  readonly createdAt: Date;
}

export async function insertEstimate(tx: Tx, companyId: string, one: NewEstimate): Promise<void> {
  const row: Insertable<EstimateTable> = {
    company_id: companyId,
    id: one.id,
    number: one.number,
    number_ordinal: one.numberOrdinal,
    version: 1,
    status: 'draft',
    ...termColumns(one),
    sent_at: null,
    decided_on: null,
    decided_by: '',
    revised_after_acceptance: false,
    created_at: one.createdAt,
    original_sum_minor: null,
    contract_sum_minor: one.contractSumMinor,
    newest_invoice_id: null,
    newest_invoice_date: null,
  };
  await tx.insertInto('estimate').values(row).execute();
}

/** Changes an estimate that this transaction has locked; its version moves with every change. */
export async function changeEstimate(
  tx: Tx,
  companyId: string,
  id: string,
  change: Omit<UpdateObject<Schema, 'estimate'>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('estimate')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('company_id', '=', companyId)
    .where('id', '=', id)
    .execute();
}

export function changeTerms(
  tx: Tx,
  companyId: string,
  id: string,
  terms: EstimateTerms,
  contractSumMinor: bigint,
): Promise<void> {
  return changeEstimate(tx, companyId, id, {
    ...termColumns(terms),
    contract_sum_minor: contractSumMinor,
    // What is written anew while nothing is billed is no revision: the original sum moves along.
    original_sum_minor: sql<bigint>`original_sum_minor + ${contractSumMinor} - contract_sum_minor`,
  });
}

/** Moves the contract sum by an approved change order; what is billed over it then is allowed until it is credited. */
export function changeContractSum(
  tx: Tx,
  companyId: string,
  id: string,
  sums: { readonly sumBeforeMinor: bigint; readonly sumAfterMinor: bigint; readonly billedOverMinor: bigint },
): Promise<void> {
  return changeEstimate(tx, companyId, id, {
    original_sum_minor: sql<bigint>`coalesce(original_sum_minor, ${sums.sumBeforeMinor})`,
    contract_sum_minor: sums.sumAfterMinor,
    over_allowed_minor: sums.billedOverMinor,
  });
}

/** Writes all lines of an estimate at once. A line whose id is there already keeps what was billed on it. */
export async function writeEstimateLines(
  tx: Tx,
  companyId: string,
  estimateId: string,
  lines: readonly EstimateLineWritten[],
): Promise<void> {
  const column = <T>(value: (line: EstimateLineWritten) => T): T[] => lines.map(value);
  await sql`
    insert into estimate_line (company_id, estimate_id, id, position, kind, section, description, quantity, unit,
      unit_price, discount_percent, tax_rate_id, amount_minor, retainage, change_order_id)
    select ${companyId}::uuid, ${estimateId}::uuid, line.*
    from unnest(
      ${column((line) => line.id)}::uuid[],
      ${column((line) => line.position)}::integer[],
      ${column((line) => line.kind)}::text[],
      ${column((line) => line.section)}::text[],
      ${column((line) => line.description)}::text[],
      ${column((line) => formatDecimal(line.quantity))}::numeric[],
      ${column((line) => line.unit)}::text[],
      ${column((line) => formatDecimal(line.unitPrice))}::numeric[],
      ${column((line) => (line.discountPercent === null ? null : formatPercent(line.discountPercent)))}::numeric[],
      ${column((line) => line.taxRateId)}::uuid[],
      ${column((line) => line.amountMinor)}::bigint[],
      ${column((line) => writeExact(line.retainage))}::jsonb[],
      ${column((line) => line.changeOrderId)}::uuid[]
    ) as line
    on conflict (company_id, estimate_id, id) do update set
      position = excluded.position, kind = excluded.kind, section = excluded.section,
      description = excluded.description, quantity = excluded.quantity, unit = excluded.unit,
      unit_price = excluded.unit_price, discount_percent = excluded.discount_percent,
      tax_rate_id = excluded.tax_rate_id, amount_minor = excluded.amount_minor,
      retainage = excluded.retainage`.execute(tx);
}

/** Takes out the lines of an estimate that are not among those kept. */
export async function deleteOtherLines(
  tx: Tx,
  companyId: string,
  estimateId: string,
  kept: readonly string[],
): Promise<void> {
  await tx
    .deleteFrom('estimate_line')
    .where('company_id', '=', companyId)
    .where('estimate_id', '=', estimateId)
    .where(sql<boolean>`id <> all (${[...kept]}::uuid[])`)
    .execute();
}

/** Deletes an estimate that was never billed and has no change orders, its lines and its draws with it. */
export async function deleteEstimateRows(tx: Tx, companyId: string, id: string): Promise<void> {
  await replaceDraws(tx, companyId, id, []);
  await deleteOtherLines(tx, companyId, id, []);
  await tx.deleteFrom('estimate').where('company_id', '=', companyId).where('id', '=', id).execute();
}
