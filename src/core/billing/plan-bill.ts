import { refuse } from '#core/refusal.ts';
import type { Result } from '#core/result.ts';
import type { BillPlan } from './bill-plan.ts';
import type { BillRequest } from './bill-request.ts';
import type { Contract, Holding } from './contract.ts';
import { figureBill } from './figure-bill.ts';

/**
 * Decides whether a bill can be issued as typed, and with which figures. Past the contract sum, or past a
 * line's own value, it needs a reason on record; nothing is ever clipped in silence.
 * @example const plan = planBill(contract, { basis: { kind: 'remaining' }, retainage: { kind: 'as_contract' }, release: { kind: 'none' }, overrideReason: null }, []);
 */
export function planBill(
  contract: Contract,
  request: BillRequest,
  holdings: readonly Holding[],
): Result<BillPlan> {
  const figured = figureBill(contract, request, holdings);
  if (!figured.ok) return figured;
  const { over, contractSumMinor } = figured.value;
  const overridden = request.overrideReason !== null && request.overrideReason.trim() !== '';
  return over === null || overridden ? figured : refuse('past_ceiling', { contractSumMinor, ...over });
}
