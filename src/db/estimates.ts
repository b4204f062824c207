import type { Selectable } from 'kysely';
import type { RetainageBase, RetainageRounding } from '#core/billing/contract.ts';
import type { EstimateStatus } from '#core/estimates/estimate-status.ts';
import type { Decimal } from '#core/money/decimal.ts';
import type { Percent } from '#core/money/percent.ts';
import type { Ratio } from '#core/money/ratio.ts';
import type { LineRetainage, RetainageRule } from '#core/retainage/retainage-rule.ts';
import type { TaxTerms } from '#core/tax/tax-terms.ts';
import { readTaxTerms } from './contract-taxes.ts';
import { readExact } from './exact-json.ts';
import type { Tx } from './open.ts';
import type { EstimateLineTable, EstimateTable } from './schema.ts';
import { storedPercent, storedQuantity, storedUnitPrice } from './stored-decimals.ts';

/** Expired is not stored: a sent estimate becomes it by itself when its day has passed. */
export type StoredEstimateStatus = Exclude<EstimateStatus, 'expired'>;

/** An estimate with the running totals of its issued bills and payments (minor units); its lines are apart. */
export interface EstimateRecord {
  readonly id: string;
  readonly number: string;
  readonly numberOrdinal: number;
  readonly version: number;
  readonly status: StoredEstimateStatus;
  readonly customerId: string;
  readonly customerName: string;
  readonly title: string;
  readonly estimateDate: string;
  readonly expiresOn: string | null;
  readonly notes: string;
  readonly terms: string;
  readonly paymentTermsDays: number;
  readonly retainage: RetainageRule;
  /** The rate of stored materials. */
  readonly storedRate: Percent;
  /** Null until it was chosen, or until the first bill decided it. */
  readonly retainageBase: RetainageBase | null;
  readonly retainageRounding: RetainageRounding | null;
  /** Whether retainage is taken of the work with its tax. */
  readonly retainageOnTax: boolean;
  readonly taxTerms: TaxTerms;
  /** Why no tax is charged; empty where it is. */
  readonly taxReason: string;
  readonly sentAt: Date | null;
  readonly decidedOn: string | null;
  readonly decidedBy: string;
  readonly revisedAfterAcceptance: boolean;
  /** The contract sum before the first revision; null where there is none. */
  readonly originalSumMinor: bigint | null;
  readonly contractSumMinor: bigint;
  readonly billedMinor: bigint;
  readonly withheldMinor: bigint;
  readonly releasedMinor: bigint;
  readonly taxMinor: bigint;
  readonly dueMinor: bigint;
  readonly recoupedMinor: bigint;
  readonly collectedMinor: bigint;
  readonly overAllowedMinor: bigint;
  readonly nextApplication: number;
  readonly newestInvoiceId: string | null;
  readonly newestInvoiceDate: string | null;
  /** When the work was substantially complete; null before. */
  readonly substantiallyCompleteOn: string | null;
}

/** One line as typed, with its scheduled value and where its billing stands (minor units). */
export interface EstimateLineRecord {
  readonly id: string;
  readonly position: number;
  readonly kind: 'item' | 'discount';
  readonly section: string;
  readonly description: string;
  readonly quantity: Decimal;
  readonly unit: string;
  readonly unitPrice: Decimal;
  readonly discountPercent: Percent | null;
  readonly taxRateId: string | null;
  /** The approved change order that added it; null on the original schedule. */
  readonly changeOrderId: string | null;
  readonly amountMinor: bigint;
  readonly billedMinor: bigint;
  readonly exact: Ratio;
  readonly heldMinor: bigint;
  readonly retainage: LineRetainage;
}

type EstimateRow = Selectable<EstimateTable> & { readonly customer_name: string };

/** The estimate behind a row of `estimatesOf`. */
export function toEstimateRecord(row: EstimateRow): EstimateRecord {
  return {
    id: row.id,
    number: row.number,
    numberOrdinal: row.number_ordinal,
    version: row.version,
    status: row.status as StoredEstimateStatus,
    customerId: row.customer_id,
    customerName: row.customer_name,
    title: row.title,
    estimateDate: row.estimate_date,
    expiresOn: row.expires_on,
    notes: row.notes,
    terms: row.terms,
    paymentTermsDays: row.payment_terms_days,
    retainage: readExact(row.retainage_rule) as RetainageRule,
    storedRate: storedPercent(row.stored_rate),
    retainageBase: row.retainage_base as RetainageBase | null,
    retainageRounding: row.retainage_rounding as RetainageRounding | null,
    retainageOnTax: row.retainage_on_tax,
    taxTerms: readTaxTerms(row),
    taxReason: row.tax_reason,
    sentAt: row.sent_at,
    decidedOn: row.decided_on,
    decidedBy: row.decided_by,
    revisedAfterAcceptance: row.revised_after_acceptance,
    originalSumMinor: row.original_sum_minor,
    contractSumMinor: row.contract_sum_minor,
    billedMinor: row.billed_minor,
    withheldMinor: row.withheld_minor,
    releasedMinor: row.released_minor,
    taxMinor: row.tax_minor,
    dueMinor: row.due_minor,
    recoupedMinor: row.recouped_minor,
    collectedMinor: row.collected_minor,
    overAllowedMinor: row.over_allowed_minor,
    nextApplication: row.next_application,
    newestInvoiceId: row.newest_invoice_id,
    newestInvoiceDate: row.newest_invoice_date,
    substantiallyCompleteOn: row.substantially_complete_on,
  };
}

function toEstimateLineRecord(row: Selectable<EstimateLineTable>): EstimateLineRecord {
  return {
    id: row.id,
    position: row.position,
    kind: row.kind as EstimateLineRecord['kind'],
    section: row.section,
    description: row.description,
    quantity: storedQuantity(row.quantity),
    unit: row.unit,
    unitPrice: storedUnitPrice(row.unit_price),
    discountPercent: row.discount_percent === null ? null : storedPercent(row.discount_percent),
    taxRateId: row.tax_rate_id,
    changeOrderId: row.change_order_id,
    amountMinor: row.amount_minor,
    billedMinor: row.billed_minor,
    exact: { numerator: BigInt(row.exact_numerator), denominator: BigInt(row.exact_denominator) },
    heldMinor: row.held_minor,
    retainage: readExact(row.retainage) as LineRetainage,
  };
}

/** Every estimate of a company, each with the name of its customer. */
export const estimatesOf = (tx: Tx, companyId: string) =>
  tx
    .selectFrom('estimate as e')
    .innerJoin('customer as c', (join) =>
      join.onRef('c.company_id', '=', 'e.company_id').onRef('c.id', '=', 'e.customer_id'),
    )
    .selectAll('e')
    .select('c.name as customer_name')
    .where('e.company_id', '=', companyId);

/** One estimate, or null where the company has none with this id. */
export async function loadEstimate(tx: Tx, companyId: string, id: string): Promise<EstimateRecord | null> {
  const row = await estimatesOf(tx, companyId).where('e.id', '=', id).executeTakeFirst();
  return row ? toEstimateRecord(row) : null;
}

/** The same, kept for this transaction alone until it ends: whoever else bills or changes it waits. */
export async function lockEstimate(tx: Tx, companyId: string, id: string): Promise<EstimateRecord | null> {
  const row = await estimatesOf(tx, companyId).where('e.id', '=', id).forUpdate('e').executeTakeFirst();
  return row ? toEstimateRecord(row) : null;
}

/** The lines of an estimate in its order. */
export async function loadEstimateLines(
  tx: Tx,
  companyId: string,
  estimateId: string,
): Promise<readonly EstimateLineRecord[]> {
  const rows = await tx
    .selectFrom('estimate_line')
    .selectAll()
    .where('company_id', '=', companyId)
    .where('estimate_id', '=', estimateId)
    .orderBy('position')
    .execute();
  return rows.map(toEstimateLineRecord);
}
