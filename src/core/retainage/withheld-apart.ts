import type { BillWork, DrawWork } from '#core/billing/bill-work.ts';
import type { Contract } from '#core/billing/contract.ts';
import { type Percent, percentOf } from '#core/money/percent.ts';
import { multiplyRatios } from '#core/money/ratio.ts';
import { roundHalfAway } from '#core/money/round-half-away.ts';
import { spreadRounded, sumExact } from './spread-rounded.ts';
import { taxShare } from './tax-share.ts';

const ownRate = ({ retainage }: DrawWork): Percent => (retainage.kind === 'rate' ? retainage.rate : 0n);

/**
 * What draws with a rate of their own withhold on each line (minor units), rounded as the contract says; exempt
 * draws withhold nothing.
 * @example withheldApart(contract, work) // [75_000n] of a draw of 15,000.00 at its own 5%
 */
export function withheldApart(contract: Contract, { draws, partsMinor }: BillWork): bigint[] {
  const nothing = partsMinor.map(() => 0n);
  const byRate = Map.groupBy(
    draws.filter((draw) => draw.retainage.kind === 'rate'),
    ownRate,
  );
  return [...byRate].reduce((withheld, [rate, group]) => {
    const parts = nothing.map((_, index) =>
      group.reduce((sum, draw) => sum + (draw.partsMinor[index] ?? 0n), 0n),
    );
    const exact = contract.lines.map((line, index) =>
      multiplyRatios(percentOf(rate, parts[index] ?? 0n), taxShare(contract, line)),
    );
    const moved =
      contract.retainageRounding === 'by_line'
        ? exact.map(roundHalfAway)
        : spreadRounded(roundHalfAway(sumExact(exact)), exact);
    return withheld.map((amount, index) => amount + (moved[index] ?? 0n));
  }, nothing);
}
