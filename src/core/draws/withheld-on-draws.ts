import type { BillRetainage } from '#core/billing/bill-request.ts';
import type { BillWork } from '#core/billing/bill-work.ts';
import type { Contract } from '#core/billing/contract.ts';
import { figureWithheld, retainageRate } from '#core/billing/figure-withheld.ts';
import type { Percent } from '#core/money/percent.ts';

/**
 * What a bill of draws withholds on each line (minor units): draws of one rate together, exempt draws nothing, at
 * the bill's rate where the draw has none of its own.
 * @example withheldOnDraws(contract, work, { kind: 'as_contract' }) // deposit exempt, framing at 10%
 */
export function withheldOnDraws(
  contract: Contract,
  { draws, partsMinor }: BillWork,
  ofBill: BillRetainage,
): bigint[] {
  const rateOf = ({ retainage }: BillWork['draws'][number]): Percent => {
    if (retainage.kind === 'exempt' || ofBill.kind === 'left_off') return 0n;
    return retainage.kind === 'rate' ? retainage.rate : retainageRate(contract, ofBill);
  };
  const byRate = [...Map.groupBy(draws, rateOf)];
  return byRate.reduce<bigint[]>(
    (withheld, [ownRate, group]) => {
      const parts = partsMinor.map((_, index) =>
        group.reduce((sum, draw) => sum + (draw.partsMinor[index] ?? 0n), 0n),
      );
      const lines = contract.lines.map((line, index) => ({
        ...line,
        heldMinor: line.heldMinor + (withheld[index] ?? 0n),
      }));
      const moved = figureWithheld({ ...contract, lines }, parts, ownRate);
      return withheld.map((amount, index) => amount + (moved[index] ?? 0n));
    },
    partsMinor.map(() => 0n),
  );
}
