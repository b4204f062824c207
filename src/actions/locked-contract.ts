import { type ContractRecord, loadContract } from '#db/contracts.ts';
import { findEstimateOf } from '#db/invoices.ts';
import type { Tx } from '#db/open.ts';
import { refused } from './refused.ts';

/** The contract of an estimate, locked until the transaction ends. */
export async function lockedContract(tx: Tx, companyId: string, estimateId: string): Promise<ContractRecord> {
  const record = await loadContract(tx, companyId, estimateId, { lock: true });
  if (!record) throw refused('not_found', { what: 'estimate' });
  return record;
}

/** The contract that an invoice stands on, locked until the transaction ends. */
export async function lockedContractOf(
  tx: Tx,
  companyId: string,
  invoiceId: string,
): Promise<ContractRecord> {
  const estimateId = await findEstimateOf(tx, companyId, invoiceId);
  if (!estimateId) throw refused('not_found', { what: 'invoice' });
  return lockedContract(tx, companyId, estimateId);
}
