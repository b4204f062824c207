import type { BillWork } from '#core/billing/bill-work.ts';
import type { Contract, ContractLine } from '#core/billing/contract.ts';
import type { Ratio } from '#core/money/ratio.ts';
import { taxShare } from './tax-share.ts';

/**
 * One line as the retainage rule sees it (minor units): the work under the rule before this bill and on it, the
 * materials stored before and after, the work to date that was billed apart from the rule, and what retainage is taken
 * of for each unit: 1, or with tax.
 * @example { line, beforeMinor: 1_080_000n, partMinor: 600_000n, storedBeforeMinor: 0n, storedMinor: 0n, exemptMinor: 0n, share: wholeRatio(1n) }
 */
export interface RetainedLine {
  readonly line: ContractLine;
  readonly beforeMinor: bigint;
  readonly partMinor: bigint;
  readonly storedBeforeMinor: bigint;
  readonly storedMinor: bigint;
  readonly exemptMinor: bigint;
  readonly share: Ratio;
}

/**
 * The work of a bill (minor units, line by line) that draws take out of the contract's rule: exempt ones, and
 * those with a rate of their own.
 * @example workApart(work) // [1_000_000n, 0n] of an exempt deposit
 */
export function workApart({ draws, partsMinor }: BillWork): bigint[] {
  const apart = draws.filter((draw) => draw.retainage.kind !== 'as_contract');
  return partsMinor.map((_, index) => apart.reduce((sum, draw) => sum + (draw.partsMinor[index] ?? 0n), 0n));
}

/**
 * The lines of a contract as its retainage rule sees them on a bill.
 * @example retainedLines(contract, work)
 */
export function retainedLines(contract: Contract, work: BillWork): RetainedLine[] {
  const apart = workApart(work);
  return contract.lines.map((line, index) => {
    const storedMinor = work.stored?.afterMinor[index] ?? line.storedMinor;
    const part = work.partsMinor[index] ?? 0n;
    return {
      line,
      beforeMinor: line.billedMinor - line.storedMinor - line.exemptMinor,
      partMinor: part - (storedMinor - line.storedMinor) - (apart[index] ?? 0n),
      storedBeforeMinor: line.storedMinor,
      storedMinor,
      exemptMinor: line.exemptMinor + (apart[index] ?? 0n),
      share: taxShare(contract, line),
    };
  });
}
