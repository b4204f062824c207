import { sql } from 'kysely';
import type { Holding } from '#core/billing/contract.ts';
import { writeRecoupmentsUndone } from './advances.ts';
import { type ContractRecord, loadContract } from './contracts.ts';
import { loadHoldings } from './holdings.ts';
import type { Tx } from './open.ts';
import { type VoidedLine, type VoidRecord, writeVoid } from './write-void.ts';

/** A contract with what its bills hold, oldest first. */
export interface ContractWithHoldings {
  readonly record: ContractRecord;
  readonly holdings: readonly Holding[];
}

/**
 * The contract as it stood before its newest bill: what a void would leave is read, and the void is taken back at once.
 * So a certificate is figured from the very state that a void and a new bill would be.
 */
export async function loadContractBefore(
  tx: Tx,
  companyId: string,
  undone: VoidRecord,
  exact: readonly VoidedLine[],
): Promise<ContractWithHoldings> {
  await sql`savepoint before_bill`.execute(tx);
  await writeVoid(tx, companyId, undone, exact);
  await writeRecoupmentsUndone(tx, companyId, undone.invoiceId);
  const record = await loadContract(tx, companyId, undone.estimateId, { lock: false });
  const holdings = await loadHoldings(tx, companyId, undone.estimateId);
  await sql`rollback to savepoint before_bill`.execute(tx);
  if (!record) throw new Error('A contract that is locked is there.');
  return { record, holdings };
}
