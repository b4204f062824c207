import { checkTies } from '#core/applications/check-ties.ts';
import type { BillPlan } from '#core/billing/bill-plan.ts';
import type { BillRequest } from '#core/billing/bill-request.ts';
import type { Holding } from '#core/billing/contract.ts';
import { figureBill } from '#core/billing/figure-bill.ts';
import { planBill } from '#core/billing/plan-bill.ts';
import type { Result } from '#core/result.ts';
import { loadBillingRecord } from '#db/billing-record.ts';
import type { ContractRecord } from '#db/contracts.ts';
import { loadHoldings } from '#db/holdings.ts';
import type { Tx } from '#db/open.ts';
import { settledFor } from './settled-for.ts';

const NOTHING_HELD: readonly Holding[] = [];

// Which bill holds what matters only where something is released.
function holdingsFor(tx: Tx, companyId: string, record: ContractRecord, request: BillRequest) {
  return request.release.kind === 'none' ? NOTHING_HELD : loadHoldings(tx, companyId, record.estimateId);
}

/** Plans a bill that is to be issued or kept as a draft. */
export async function planWith(
  tx: Tx,
  companyId: string,
  record: ContractRecord,
  request: BillRequest,
): Promise<Result<BillPlan>> {
  const { contract } = settledFor(record, request.basis);
  const planned = planBill(contract, request, await holdingsFor(tx, companyId, record, request));
  if (!planned.ok) return planned;
  if (request.basis.kind !== 'application') return planned;
  return checkTies(contract, planned.value, await loadBillingRecord(tx, companyId, record));
}

/** The figures of a bill that is only looked at: past the ceiling they are given too. */
export async function figureWith(
  tx: Tx,
  companyId: string,
  record: ContractRecord,
  request: BillRequest,
): Promise<Result<BillPlan>> {
  const { contract } = settledFor(record, request.basis);
  return figureBill(contract, request, await holdingsFor(tx, companyId, record, request));
}
