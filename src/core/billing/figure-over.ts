import { percentShare } from '#core/money/percent-share.ts';
import type { OverContract, OverLine } from './bill-plan.ts';
import type { Contract } from './contract.ts';
import { contractSum } from './contract-sum.ts';
import { overContract } from './over-contract.ts';

/**
 * How far a bill's parts (minor units) take the contract past its sum, or lines past their scheduled values;
 * null where neither is passed. Only a bill above 0 can pass the contract, only a part that moves a line
 * forward can pass the line.
 * @example figureOver(contract, [1_000_000n])?.overMinor // 500_000n
 */
export function figureOver(contract: Contract, partsMinor: readonly bigint[]): OverContract | null {
  const grossMinor = partsMinor.reduce((sum, part) => sum + part, 0n);
  const ceiling = contractSum(contract);
  const billedBeforeMinor = contract.billedMinor;
  const cumulativeMinor = billedBeforeMinor + grossMinor;
  const overMinor = overContract({ contractSumMinor: ceiling, billedBeforeMinor, grossMinor });
  const lines = overLines(contract, partsMinor);
  if (overMinor === 0n && lines.length === 0) return null;
  return { overMinor, cumulativeMinor, cumulativePercent: percentShare(cumulativeMinor, ceiling), lines };
}

function overLines(contract: Contract, partsMinor: readonly bigint[]): OverLine[] {
  return contract.lines.flatMap((line, index) => {
    const { lineId, description, scheduledMinor, billedMinor } = line;
    const direction = scheduledMinor < 0n ? -1n : 1n;
    const part = partsMinor[index] ?? 0n;
    const overMinor = direction * (billedMinor + part - scheduledMinor);
    return direction * part > 0n && overMinor > 0n ? [{ lineId, description, overMinor }] : [];
  });
}
