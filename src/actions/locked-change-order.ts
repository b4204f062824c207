import { type ChangeOrderRecord, loadChangeOrder } from '#db/change-orders.ts';
import type { ContractRecord } from '#db/contracts.ts';
import type { Tx } from '#db/open.ts';
import type { Acting } from './acting.ts';
import { lockedContract } from './locked-contract.ts';
import { refused } from './refused.ts';

export interface LockedChangeOrder {
  readonly order: ChangeOrderRecord;
  readonly record: ContractRecord;
}

/** A change order with its contract, locked until the transaction ends. With a version, one that changed since then is refused. */
export async function lockedChangeOrder(
  tx: Tx,
  { company }: Acting,
  id: string,
  version?: number,
): Promise<LockedChangeOrder> {
  const found = await loadChangeOrder(tx, company.id, id);
  if (!found) throw refused('not_found', { what: 'change order' });
  const record = await lockedContract(tx, company.id, found.estimateId);
  // What was read before the lock may have changed while waiting for it.
  const order = (await loadChangeOrder(tx, company.id, id)) ?? found;
  if (version !== undefined && version !== order.version)
    throw refused('changed_meanwhile', { what: 'change order' });
  return { order, record };
}
