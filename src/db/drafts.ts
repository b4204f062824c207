import type { BillRequest } from '#core/billing/bill-request.ts';
import { requestColumns } from './bill-requests.ts';
import type { Tx } from './open.ts';

/** What was typed for a bill: its request, its dates, its words, and whose number it takes. */
export interface TypedBill {
  readonly request: BillRequest;
  readonly invoiceDate: string;
  readonly dueDate: string;
  readonly heading: string;
  readonly memo: string;
  /** The void application that is issued again; left off or null, the bill takes the next number. */
  readonly reissueOf?: number | null;
}

/** What a bill came to when it was last figured (minor units). */
export interface BillTotals {
  readonly grossMinor: bigint;
  readonly withheldMinor: bigint;
  readonly releasedMinor: bigint;
  readonly taxMinor: bigint;
  readonly dueMinor: bigint;
  readonly contractSumMinor: bigint;
  readonly billedBeforeMinor: bigint;
  readonly heldToDateMinor: bigint;
}

export interface DraftRecord {
  readonly id: string;
  readonly estimateId: string;
  readonly customerId: string;
  readonly typed: TypedBill;
  readonly totals: BillTotals;
  readonly at: Date;
  readonly by: string;
}

function columnsOf(typed: TypedBill, totals: BillTotals) {
  return {
    ...requestColumns(typed.request),
    invoice_date: typed.invoiceDate,
    due_date: typed.dueDate,
    heading: typed.heading,
    memo: typed.memo,
    reissue_of: typed.reissueOf ?? null,
    gross_minor: totals.grossMinor,
    withheld_minor: totals.withheldMinor,
    released_minor: totals.releasedMinor,
    tax_minor: totals.taxMinor,
    due_minor: totals.dueMinor,
    contract_sum_minor: totals.contractSumMinor,
    billed_before_minor: totals.billedBeforeMinor,
    held_to_date_minor: totals.heldToDateMinor,
  };
}

export async function insertDraft(tx: Tx, companyId: string, draft: DraftRecord): Promise<void> {
  await tx
    .insertInto('invoice')
    .values({
      company_id: companyId,
      id: draft.id,
      estimate_id: draft.estimateId,
      customer_id: draft.customerId,
      state: 'draft',
      version: 1,
      ...columnsOf(draft.typed, draft.totals),
      created_at: draft.at,
      created_by: draft.by,
    })
    .execute();
}

/** Changes a draft that still has the version it was read with; tells whether it had. */
export async function updateDraftRow(
  tx: Tx,
  companyId: string,
  id: string,
  version: number,
  typed: TypedBill,
  totals: BillTotals,
): Promise<boolean> {
  const result = await tx
    .updateTable('invoice')
    .set({ ...columnsOf(typed, totals), version: version + 1 })
    .where('company_id', '=', companyId)
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export async function deleteDraftRow(tx: Tx, companyId: string, id: string): Promise<void> {
  await tx
    .deleteFrom('invoice')
    .where('company_id', '=', companyId)
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .execute();
}
