import { checkBilledAfterVoid } from '#core/billing/check-billed-after-void.ts';
import { loadBilledCeiling } from '#db/billed-ceiling.ts';
import type { Tx } from '#db/open.ts';
import { settle } from './refused.ts';

/** Refuses what was just voided where it leaves more billed than the contract has room for; nothing of it stays then. */
export async function demandRoomAfterVoid(
  tx: Tx,
  companyId: string,
  estimateId: string,
  voided: { readonly number: string; readonly grossMinor: bigint },
): Promise<void> {
  const billed = await loadBilledCeiling(tx, companyId, estimateId);
  if (billed) settle(checkBilledAfterVoid({ ...voided, ...billed }));
}
