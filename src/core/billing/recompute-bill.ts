import { type Ratio, ZERO } from '#core/money/ratio.ts';
import { ok, type Result } from '#core/result.ts';
import { figureRetainage } from '#core/retainage/figure-retainage.ts';
import type { BillRequest } from './bill-request.ts';
import type { Contract, Holding } from './contract.ts';
import { figureWork } from './figure-work.ts';
import { planRelease } from './plan-release.ts';

/**
 * What one line of an issued bill comes to when it is figured again (minor units).
 * @example { lineId: 'a', thisMinor: 500_000n, exactDelta: wholeRatio(500_000n), withheldMinor: 50_000n, releasedMinor: 0n, storedMinor: 0n, installedMinor: 0n, stepReached: 0 }
 */
export interface RecomputedLine {
  readonly lineId: string;
  readonly thisMinor: bigint;
  readonly exactDelta: Ratio;
  readonly withheldMinor: bigint;
  readonly releasedMinor: bigint;
  readonly storedMinor: bigint;
  readonly installedMinor: bigint;
  readonly stepReached: number;
}

/**
 * An issued bill figured again from what was typed and from the contract as it stood before it, with the retainage
 * rule that the bill keeps: the lines must be the ones that were stored. Taxes are compared apart, rate by rate.
 * @example recomputeBill(contractBefore, request, []) // the lines of the stored bill
 */
export function recomputeBill(
  contract: Contract,
  request: BillRequest,
  holdings: readonly Holding[],
): Result<readonly RecomputedLine[]> {
  const work = figureWork(contract, request);
  if (!work.ok) return work;
  const { partsMinor, exactDeltas, stored } = work.value;
  const { withheld, lineSteps } = figureRetainage(contract, request, work.value);
  const releases = planRelease(contract, request.release, holdings, withheld);
  if (!releases.ok) return releases;
  const released = Map.groupBy(releases.value, (release) => release.lineId);
  return ok(
    contract.lines.map(({ lineId, storedMinor }, index) => ({
      lineId,
      thisMinor: partsMinor[index] ?? 0n,
      exactDelta: exactDeltas[index] ?? ZERO,
      withheldMinor: withheld[index] ?? 0n,
      releasedMinor: (released.get(lineId) ?? []).reduce((sum, one) => sum + one.amountMinor, 0n),
      storedMinor: stored?.afterMinor[index] ?? storedMinor,
      installedMinor: stored?.installedMinor[index] ?? 0n,
      stepReached: lineSteps[index] ?? 0,
    })),
  );
}
