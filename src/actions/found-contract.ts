import { type ContractRecord, loadContract } from '#db/contracts.ts';
import type { Tx } from '#db/open.ts';
import { refused } from './refused.ts';

/** The contract of an estimate as it stands, to look at; whoever changes it takes `lockedContract`. */
export async function foundContract(tx: Tx, companyId: string, estimateId: string): Promise<ContractRecord> {
  const record = await loadContract(tx, companyId, estimateId, { lock: false });
  if (!record) throw refused('not_found', { what: 'estimate' });
  return record;
}
