import { type ChangeOrderRecord, listChangeOrders } from './change-orders.ts';
import { loadContract } from './contracts.ts';
import { loadTallyFactsOf, type TallyFacts } from './estimate-facts.ts';
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
  const estimate = await loadEstimate(tx, companyId, estimateId);
  const contract = await loadContract(tx, companyId, estimateId, { lock: false });
  if (!estimate || !contract) return null;
  const invoices = await listInvoicesOfEstimate(tx, companyId, estimateId);
  return {
    estimate,
    facts: await loadTallyFactsOf(tx, companyId, estimateId),
    parties: contract.parties,
    changeOrders: await listChangeOrders(tx, companyId, estimateId),
    revisions: await listRevisions(tx, companyId, estimateId),
    invoices: invoices.filter((invoice) => invoice.state !== 'draft'),
    overrides: await listOverrides(tx, companyId, estimateId, asOf),
  };
}
