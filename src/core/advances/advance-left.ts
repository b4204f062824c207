import type { BillPlan } from '#core/billing/bill-plan.ts';
import type { Contract } from '#core/billing/contract.ts';

/**
 * What is left of the advances of a contract after a bill (minor units), null where there was nothing to take from.
 * @example advanceLeft({ advances: [{ ...advance, balanceMinor: 500_000n }] }, { recoupedMinor: 120_000n }) // 380_000n
 */
export function advanceLeft(
  { advances }: Pick<Contract, 'advances'>,
  { recoupedMinor }: Pick<BillPlan, 'recoupedMinor'>,
): bigint | null {
  const beforeMinor = advances.reduce((sum, one) => sum + one.balanceMinor, 0n);
  return beforeMinor === 0n && recoupedMinor === 0n ? null : beforeMinor - recoupedMinor;
}
