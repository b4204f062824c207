import { invariant } from '#core/invariant.ts';
import { apportion } from '#core/money/apportion.ts';
import { percentOf } from '#core/money/percent.ts';
import { roundHalfAway } from '#core/money/round-half-away.ts';
import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';
import type { PlannedRelease } from './bill-plan.ts';
import type { BillRelease } from './bill-request.ts';
import type { Contract, Holding } from './contract.ts';
import { releasableHoldings } from './releasable-holdings.ts';
import { releaseByLine } from './release-by-line.ts';

type LumpRelease = Exclude<BillRelease, { kind: 'none' | 'lines' }>;

const sumOf = (holdings: readonly Holding[]): bigint =>
  holdings.reduce((sum, holding) => sum + holding.heldMinor, 0n);

/**
 * What a bill releases of what earlier bills hold: oldest bills first, inside a bill pro rata to what its lines
 * hold, deduction lines together with the others. `withheldMinor` is what this bill withholds on each line:
 * that is not released again on the same bill, and what it gives back is no longer there to release.
 * @example planRelease(contract, { kind: 'amount', amountMinor: 150_000n }, holdings, [0n])
 */
export function planRelease(
  contract: Contract,
  release: BillRelease,
  holdings: readonly Holding[],
  withheldMinor: readonly bigint[],
): Result<readonly PlannedRelease[]> {
  if (release.kind === 'none') return ok([]);
  invariant(
    sumOf(holdings) === contract.heldMinor,
    'the holdings of all bills add up to what the contract holds',
  );
  const { releasable, limitMinor } = releasableHoldings(contract, holdings, withheldMinor);
  const taken =
    release.kind === 'lines'
      ? releaseByLine(contract, release.lines, releasable)
      : releaseLump(release, releasable, limitMinor);
  if (!taken.ok) return taken;
  const askedMinor = sumOf(taken.value);
  if (askedMinor > limitMinor) return overRelease(askedMinor, limitMinor);
  return ok(
    taken.value
      .filter((part) => part.heldMinor !== 0n)
      .map(({ invoiceId, lineId, heldMinor }) => ({
        fromInvoiceId: invoiceId,
        lineId,
        amountMinor: heldMinor,
      })),
  );
}

function overRelease(askedMinor: bigint, heldMinor: bigint) {
  return refuse('over_release', { heldMinor, askedMinor, excessMinor: askedMinor - heldMinor });
}

function releaseLump(
  release: LumpRelease,
  releasable: readonly Holding[],
  limitMinor: bigint,
): Result<readonly Holding[]> {
  const askedMinor = amountOf(release, limitMinor);
  if (askedMinor > limitMinor) return overRelease(askedMinor, limitMinor);
  if (askedMinor === 0n && release.kind !== 'all') return ok([]);
  return ok(askedMinor === sumOf(releasable) ? releasable : takeOldestFirst(askedMinor, releasable));
}

function amountOf(release: LumpRelease, heldMinor: bigint): bigint {
  if (release.kind === 'all') return heldMinor;
  if (release.kind === 'amount') return release.amountMinor;
  return roundHalfAway(percentOf(release.percent, heldMinor));
}

function takeOldestFirst(amountMinor: bigint, holdings: readonly Holding[]): Holding[] {
  const taken: Holding[] = [];
  let leftMinor = amountMinor;
  for (const bill of byBill(holdings)) {
    if (leftMinor === 0n) break;
    const billMinor = sumOf(bill);
    if (billMinor <= leftMinor) {
      taken.push(...bill);
      leftMinor -= billMinor;
    } else {
      const weights = bill.map((holding) => holding.heldMinor);
      const parts = apportion(leftMinor, weights);
      taken.push(...bill.map((holding, index) => ({ ...holding, heldMinor: parts[index] ?? 0n })));
      leftMinor = 0n;
    }
  }
  return taken;
}

function byBill(holdings: readonly Holding[]): Iterable<Holding[]> {
  return Map.groupBy(holdings, (holding) => holding.invoiceId).values();
}
