import { formatPercent } from '#core/money/format-percent.ts';
import { type Percent, percentOf } from '#core/money/percent.ts';
import { percentShare } from '#core/money/percent-share.ts';
import { addRatios, compareRatios, subtractRatios, ZERO } from '#core/money/ratio.ts';
import { roundHalfAway } from '#core/money/round-half-away.ts';
import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';
import type { BillScope } from './bill-request.ts';
import { type BillWork, noWork } from './bill-work.ts';
import type { Contract } from './contract.ts';
import { contractSum } from './contract-sum.ts';
import { type ExactToDate, exactToDate } from './exact-to-date.ts';
import { spreadWork } from './spread-work.ts';

/**
 * The work of a bill typed as a percentage of the contract sum, on this bill or complete to date. Its total is
 * what the exact amounts to date round to, less what is billed.
 * @example workByPercent(contract, 30_000_000n, 'this_bill') // 15,000.00 of 50,000.00
 */
export function workByPercent(contract: Contract, percent: Percent, of: BillScope): Result<BillWork> {
  const exactDeltas = contract.lines.map((line) => {
    const share = percentOf(percent, line.scheduledMinor);
    return of === 'this_bill' ? share : subtractRatios(share, line.exact);
  });
  const exact = exactToDate(contract, exactDeltas);
  const before = contract.lines.reduce((sum, line) => addRatios(sum, line.exact), ZERO);
  const step = compareRatios({ numerator: exact.sum, denominator: exact.denominator }, before);
  if (step === 0) return ok(noWork(contract));

  const totalMinor = totalOf(contract, exact);
  if (step < 0 && totalMinor < 0n) {
    return refuse('below_billed', {
      description: null,
      billedPercent: percentShare(contract.billedMinor, contractSum(contract)) ?? '0.00',
      typedPercent: formatPercent(percent),
    });
  }
  if (totalMinor <= 0n) return refuse('nothing_to_bill', {});
  return ok(spreadWork(contract, totalMinor, exactDeltas));
}

// Where rounding alone, less than one minor unit, would pass the contract sum, the bill takes what is left.
function totalOf(contract: Contract, { sum, denominator }: ExactToDate): bigint {
  const ceiling = contractSum(contract);
  const totalMinor = roundHalfAway({ numerator: sum, denominator }) - contract.billedMinor;
  const leftMinor = ceiling - contract.billedMinor;
  const byRoundingAlone = sum - ceiling * denominator < denominator;
  return totalMinor > leftMinor && leftMinor >= 0n && byRoundingAlone ? leftMinor : totalMinor;
}
