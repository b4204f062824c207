import { invariant } from '#core/invariant.ts';
import type { Tx } from './open.ts';

/** An issued bill that went past its contract, or past a line, with a reason (minor units). */
export interface OverrideRecord {
  readonly invoiceId: string;
  readonly number: string;
  readonly invoiceDate: string;
  readonly contractSumMinor: bigint;
  readonly billedBeforeMinor: bigint;
  readonly grossMinor: bigint;
  readonly overMinor: bigint;
  readonly at: Date;
  readonly by: string;
  readonly reason: string;
}

/** The overrides of a contract that stood at the end of a day, in the order of issue: a void bill went past nothing. */
export async function listOverrides(
  tx: Tx,
  companyId: string,
  estimateId: string,
  asOf: string,
): Promise<readonly OverrideRecord[]> {
  const rows = await tx
    .selectFrom('invoice')
    .select(['id', 'number', 'invoice_date', 'contract_sum_minor', 'billed_before_minor', 'gross_minor'])
    .select(['over_minor', 'issued_at', 'overridden_by', 'override_reason'])
    .where('company_id', '=', companyId)
    .where('estimate_id', '=', estimateId)
    .where('state', '<>', 'draft')
    .where((is) => is.or([is('voided_on', 'is', null), is('voided_on', '>', asOf)]))
    .where('over_minor', '>', 0n)
    .orderBy('number_ordinal')
    .execute();
  return rows.map((row) => {
    const { number, issued_at: at, overridden_by: by, override_reason: reason } = row;
    invariant(
      number !== null && at !== null && by !== null && reason !== null,
      'an issued bill past its contract says who let it, when and why',
    );
    return {
      invoiceId: row.id,
      number,
      invoiceDate: row.invoice_date,
      contractSumMinor: row.contract_sum_minor,
      billedBeforeMinor: row.billed_before_minor,
      grossMinor: row.gross_minor,
      overMinor: row.over_minor,
      at,
      by,
      reason,
    };
  });
}
