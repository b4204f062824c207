import type { ContractLine } from './contract.ts';

/**
 * What can still be billed on a line before it passes its scheduled value (minor units): 0 where it has reached
 * or passed it, below 0 on a deduction line that is not billed in full.
 * @example lineRest({ ...line, scheduledMinor: 400_000n, billedMinor: 120_000n }) // 280_000n
 */
export function lineRest(line: Pick<ContractLine, 'scheduledMinor' | 'billedMinor'>): bigint {
  const rest = line.scheduledMinor - line.billedMinor;
  const passed = line.scheduledMinor < 0n ? rest > 0n : rest < 0n;
  return passed ? 0n : rest;
}
