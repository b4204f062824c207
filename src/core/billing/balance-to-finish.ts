import type { ContractTotals } from './contract-tally.ts';

/**
 * What the contract still has to bring: the work that is not billed yet and the retainage still held (minor units).
 * It counts what is billed past the contract sum as less than nothing left.
 * @example balanceToFinish({ contractSumMinor: 5_000_000n, billedMinor: 2_500_000n, withheldMinor: 250_000n, releasedMinor: 0n }) // 2_750_000n
 */
export function balanceToFinish(
  contract: Pick<ContractTotals, 'contractSumMinor' | 'billedMinor' | 'withheldMinor' | 'releasedMinor'>,
): bigint {
  const { contractSumMinor, billedMinor, withheldMinor, releasedMinor } = contract;
  return contractSumMinor - billedMinor + withheldMinor - releasedMinor;
}
