import { apportion } from '#core/money/apportion.ts';
import { quotient } from '#core/money/ratio.ts';
import { roundHalfAway } from '#core/money/round-half-away.ts';
import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';
import type { LineRelease } from './bill-request.ts';
import type { Contract, Holding } from './contract.ts';

const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n);

/**
 * What a release by line takes of what can be released: of each named line its oldest bills first. Deduction lines
 * are released together with the named ones, in the share of what all other lines hold, never alone.
 * @example releaseByLine(contract, [{ lineId: 'a', amountMinor: 50_000n }], holdings)
 */
export function releaseByLine(
  contract: Contract,
  named: readonly LineRelease[],
  holdings: readonly Holding[],
): Result<readonly Holding[]> {
  const lines = new Map(contract.lines.map((line) => [line.lineId, line]));
  const heldOn = (lineId: string) =>
    sumOf(holdings.filter((one) => one.lineId === lineId).map((one) => one.heldMinor));
  const amounts = new Map<string, bigint>();
  for (const { lineId, amountMinor } of named) {
    const line = lines.get(lineId);
    if (line === undefined) return refuse('line_unknown', { lineId });
    const { description, scheduledMinor } = line;
    if (amounts.has(lineId)) return refuse('line_twice', { description });
    if (scheduledMinor < 0n) return refuse('release_of_deduction', { description });
    const heldMinor = heldOn(lineId);
    const excessMinor = amountMinor - heldMinor;
    if (excessMinor > 0n) return refuse('over_release_of_line', { description, heldMinor, excessMinor });
    amounts.set(lineId, amountMinor);
  }
  for (const [lineId, shareMinor] of deductionShares(contract, sumOf([...amounts.values()]), heldOn)) {
    amounts.set(lineId, shareMinor);
  }
  return ok(oldestOfEachLine(holdings, amounts));
}

function deductionShares(
  { lines }: Contract,
  releasedMinor: bigint,
  heldOn: (lineId: string) => bigint,
): readonly (readonly [string, bigint])[] {
  const deductions = lines.filter((line) => line.scheduledMinor < 0n);
  const held = deductions.map((line) => heldOn(line.lineId));
  const others = sumOf(lines.filter((line) => line.scheduledMinor >= 0n).map((line) => heldOn(line.lineId)));
  const heldMinor = sumOf(held);
  if (heldMinor === 0n || others === 0n) return [];
  const shares = apportion(roundHalfAway(quotient(heldMinor * releasedMinor, others)), held);
  return deductions.map((line, index) => [line.lineId, shares[index] ?? 0n] as const);
}

// Amounts have the sign of what their line holds.
function oldestOfEachLine(holdings: readonly Holding[], amounts: Map<string, bigint>): Holding[] {
  return holdings.map((holding) => {
    const left = amounts.get(holding.lineId) ?? 0n;
    const direction = holding.heldMinor < 0n ? -1n : 1n;
    const part = direction * left < direction * holding.heldMinor ? left : holding.heldMinor;
    amounts.set(holding.lineId, left - part);
    return { ...holding, heldMinor: part };
  });
}
