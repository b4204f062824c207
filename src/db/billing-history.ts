import type { Contract } from '#core/billing/contract.ts';
import { type ChangeOrderRecord, listChangeOrders } from './change-orders.ts';
import { loadContract } from './contracts.ts';
import { loadTallyFacts, type TallyFacts } from './estimate-facts.ts';
import { type EstimateRecord, loadEstimate } from './estimates.ts';
import { type InvoiceListRecord, listInvoicesOfEstimate } from './invoices.ts';
import type { Tx } from './open.ts';
import { listOverrides, type OverrideRecord } from './overrides.ts';
import type { Parties } from './parties.ts';
import { listRevisions, type RevisionRecord } from './revisions.ts';

const FOREVER = '9999-12-31';

/** Everything that was billed on one contract, void bills included, and what changed the contract meanwhile. */
export interface BillingHistory {
  readonly estimate: EstimateRecord;
  /** As the rules reckon with it now. */
  readonly contract: Contract;
  readonly facts: TallyFacts;
  readonly parties: Parties;
  readonly revisions: readonly RevisionRecord[];
  readonly changeOrders: readonly ChangeOrderRecord[];
  /** In the order of issue; drafts are no history. */
  readonly invoices: readonly InvoiceListRecord[];
  readonly overrides: readonly OverrideRecord[];
}

/** The history of a contract, or null where the company has no such estimate; one moment of it needs repeatable read.
 * Of the overrides, those that stood at the end of a day. */
export async function loadBillingHistory(
  tx: Tx,
  companyId: string,
  estimateId: string,
  asOf = FOREVER,
): Promise<BillingHistory | null> {
  const [estimate, record, tallied, changeOrders, revisions, invoices, overrides] = await Promise.all([
    loadEstimate(tx, companyId, estimateId),
    loadContract(tx, companyId, estimateId, { lock: false }),
    loadTallyFacts(tx, companyId, [estimateId]),
    listChangeOrders(tx, companyId, estimateId),
    listRevisions(tx, companyId, estimateId),
    listInvoicesOfEstimate(tx, companyId, estimateId),
    listOverrides(tx, companyId, estimateId, asOf),
  ]);
  const facts = tallied.get(estimateId);
  if (!estimate || !record || !facts) return null;
  const { parties, contract } = record;
  const issued = invoices.filter((invoice) => invoice.state !== 'draft');
  return { estimate, contract, facts, parties, changeOrders, revisions, invoices: issued, overrides };
}
