import type { Contract } from './contract.ts';

/**
 * The contract sum: all scheduled values together, before tax (minor units). It is the billing ceiling.
 * @example contractSum(contract) // 5_000_000n for 50,000.00
 */
export function contractSum(contract: Pick<Contract, 'lines'>): bigint {
  return contract.lines.reduce((sum, line) => sum + line.scheduledMinor, 0n);
}
