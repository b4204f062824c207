import { invariant } from '#core/invariant.ts';
import { formatPercent } from '#core/money/format-percent.ts';
import { HUNDRED_PERCENT } from '#core/money/percent.ts';
import { refuse } from '#core/refusal.ts';
import type { Result } from '#core/result.ts';
import type { BillPlan } from './bill-plan.ts';
import type { BillRequest } from './bill-request.ts';
import type { Contract, Holding } from './contract.ts';
import { figureFromWork } from './figure-from-work.ts';
import { figureWork } from './figure-work.ts';

const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n);

/**
 * The figures of a bill as typed, also where it goes past the ceiling: `over` then says by how much. This is
 * the one calculation behind the preview, the document, the entry and the record. Holdings are needed only
 * where the bill releases retainage.
 * @example const figured = figureBill(contract, request, []); // 25% of 50,000.00: grossMinor 1_250_000n
 */
export function figureBill(
  contract: Contract,
  request: BillRequest,
  holdings: readonly Holding[],
): Result<BillPlan> {
  requireTies(contract);
  const { retainage } = request;
  if (retainage.kind === 'rate' && retainage.rate > HUNDRED_PERCENT) {
    return refuse('rate_out_of_range', { rate: formatPercent(retainage.rate) });
  }
  const work = figureWork(contract, request);
  return work.ok ? figureFromWork(contract, request, work.value, holdings) : work;
}

function requireTies(contract: Contract): void {
  const billedMinor = sumOf(contract.lines.map((line) => line.billedMinor));
  const heldMinor = sumOf(contract.lines.map((line) => line.heldMinor));
  invariant(billedMinor === contract.billedMinor, 'what the lines have billed adds up to the contract');
  invariant(heldMinor === contract.heldMinor, 'what the lines hold adds up to the contract');
}
