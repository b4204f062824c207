import type { EstimateStatus } from '#core/estimates/estimate-status.ts';
import { estimateStatusOf } from '#core/estimates/estimate-status-of.ts';
import { type EstimateRecord, lockEstimate } from '#db/estimates.ts';
import type { Tx } from '#db/open.ts';
import type { Acting } from './acting.ts';
import { refused } from './refused.ts';

export interface LockedEstimate {
  readonly estimate: EstimateRecord;
  /** As it stands today. */
  readonly status: EstimateStatus;
  /** Whether a bill of it stands. */
  readonly billed: boolean;
}

/** An estimate, locked until the transaction ends. With a version, one that changed since then is refused. */
export async function lockedEstimate(
  tx: Tx,
  { company, today }: Acting,
  id: string,
  version?: number,
): Promise<LockedEstimate> {
  const estimate = await lockEstimate(tx, company.id, id);
  if (!estimate) throw refused('not_found', { what: 'estimate' });
  if (version !== undefined && version !== estimate.version)
    throw refused('changed_meanwhile', { what: 'estimate' });
  return {
    estimate,
    status: estimateStatusOf(estimate.status, estimate.expiresOn, today),
    billed: estimate.newestInvoiceId !== null,
  };
}
