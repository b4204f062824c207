import type { Contract } from '#core/billing/contract.ts';
import { type Ratio, ZERO } from '#core/money/ratio.ts';
import { roundHalfAway } from '#core/money/round-half-away.ts';
import { shareOf } from './credit-shares.ts';
import type { CreditedBill, StoredFigures } from './credited-bill.ts';

/**
 * Of what a credit takes off one line (minor units): how much is stored materials, and how much of the work is exempt
 * from retainage. Below 0, materials that the bill installed are presently stored again.
 * @example const parts: CreditedParts = { storedMinor: 450_000n, exemptMinor: 0n };
 */
export interface CreditedParts {
  readonly storedMinor: bigint;
  readonly exemptMinor: bigint;
}

type Line = StoredFigures['lines'][number];

/**
 * Splits a credit by line id: the bill's stored materials and exempt work follow in the share that is credited. What is
 * credited of stored materials that were installed since comes off that line's work, and no work falls below 0.
 * @example storedAndExempt(contract, bill, shares, work).get('a')?.storedMinor // 450_000n
 */
export function storedAndExempt(
  contract: Contract,
  bill: CreditedBill,
  shares: readonly Ratio[],
  work: readonly bigint[],
): ReadonlyMap<string, CreditedParts> {
  const onContract = new Map(contract.lines.map((line) => [line.lineId, line]));
  const earlier = Map.groupBy(
    bill.credits.flatMap((credit) => credit.lines),
    (line) => line.lineId,
  );
  return new Map(
    bill.lines.map((line, index) => {
      const share = shares[index] ?? ZERO;
      const before = earlier.get(line.lineId) ?? [];
      const takenOf = (figure: (one: Line) => bigint): bigint =>
        before.reduce((sum, one) => sum + figure(one), roundHalfAway(shareOf(share, figure(line))));
      const { billedMinor = 0n, storedMinor = 0n } = onContract.get(line.lineId) ?? {};
      const leastMinor = (work[index] ?? 0n) - (billedMinor - storedMinor);
      const wantedMinor = takenOf((one) => one.storedMinor - one.storedBeforeMinor);
      const takenMinor = wantedMinor < leastMinor ? leastMinor : wantedMinor;
      const isStored = storedMinor !== 0n || wantedMinor !== 0n;
      return [
        line.lineId,
        {
          storedMinor: isStored ? (takenMinor < storedMinor ? takenMinor : storedMinor) : 0n,
          exemptMinor: takenOf((one) => one.exemptMinor),
        },
      ];
    }),
  );
}
