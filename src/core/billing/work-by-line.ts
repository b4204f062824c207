import { formatPercent } from '#core/money/format-percent.ts';
import { type Percent, percentOf } from '#core/money/percent.ts';
import { percentShare } from '#core/money/percent-share.ts';
import { compareRatios, type Ratio, subtractRatios, wholeRatio } from '#core/money/ratio.ts';
import { roundHalfAway } from '#core/money/round-half-away.ts';
import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';
import type { TypedLine } from './bill-request.ts';
import { type BillWork, noWork } from './bill-work.ts';
import type { Contract, ContractLine } from './contract.ts';

/**
 * The rounded part (minor units) and the unrounded difference of one typed line.
 * @example const work: LineWork = { partMinor: 500_000n, exactDelta: wholeRatio(500_000n) };
 */
export interface LineWork {
  readonly partMinor: bigint;
  readonly exactDelta: Ratio;
}

/**
 * The work of a bill by line: each typed line is rounded by itself, a line that is not named keeps its progress.
 * @example workByLine(contract, [{ lineId: 'a', entry: { kind: 'percent_to_date', percent: 60_000_000n }, correctionReason: null }])
 */
export function workByLine(contract: Contract, typedLines: readonly TypedLine[]): Result<BillWork> {
  const indexes = new Map(contract.lines.map((line, index) => [line.lineId, index]));
  const { partsMinor, exactDeltas } = noWork(contract);
  const parts = [...partsMinor];
  const deltas = [...exactDeltas];
  const named = new Set<string>();
  for (const typed of typedLines) {
    const index = indexes.get(typed.lineId);
    const line = index === undefined ? undefined : contract.lines[index];
    if (index === undefined || line === undefined) return refuse('line_unknown', { lineId: typed.lineId });
    if (named.has(line.lineId)) return refuse('line_twice', { description: line.description });
    named.add(line.lineId);
    const work = workOfLine(line, typed);
    if (!work.ok) return work;
    parts[index] = work.value.partMinor;
    deltas[index] = work.value.exactDelta;
  }
  return ok({ partsMinor: parts, exactDeltas: deltas, taxMinor: null, draws: [], stored: null });
}

// Directions are seen from the line: on a deduction line, forward is further below 0.
const directionOf = (line: ContractLine): bigint => (line.scheduledMinor < 0n ? -1n : 1n);

// Progress is work complete: materials that are only stored are left out.
function withoutStored(line: ContractLine): ContractLine {
  if (line.storedMinor === 0n) return line;
  const billedMinor = line.billedMinor - line.storedMinor;
  return { ...line, billedMinor, exact: subtractRatios(line.exact, wholeRatio(line.storedMinor)) };
}

/**
 * What one typed line comes to: forward, or back with a reason and never by more work than is billed.
 * @example workOfLine(line, { lineId: 'a', entry: { kind: 'amount', amountMinor: 50_000n }, correctionReason: null })
 */
export function workOfLine(
  onContract: ContractLine,
  { entry, correctionReason }: TypedLine,
): Result<LineWork> {
  const line = withoutStored(onContract);
  const explained = correctionReason !== null && correctionReason.trim() !== '';
  const work =
    entry.kind === 'amount'
      ? workOfAmount(line, entry.amountMinor, explained)
      : workOfPercent(line, entry.percent, explained);
  if (!work.ok) return work;
  const afterMinor = directionOf(line) * (line.billedMinor + work.value.partMinor);
  if (afterMinor < 0n && directionOf(line) * work.value.partMinor < 0n) {
    return refuse('correction_beyond_billed', {
      description: line.description,
      billedMinor: directionOf(line) * line.billedMinor,
    });
  }
  return work;
}

function workOfAmount(line: ContractLine, amountMinor: bigint, explained: boolean): Result<LineWork> {
  if (amountMinor < 0n && !explained) {
    return refuse('correction_unexplained', { description: line.description });
  }
  const partMinor = directionOf(line) * amountMinor;
  return ok({ partMinor, exactDelta: wholeRatio(partMinor) });
}

// A percentage that is not below the line's exact one never steps back, whatever its rounding cent.
function workOfPercent(line: ContractLine, percent: Percent, explained: boolean): Result<LineWork> {
  if (line.scheduledMinor === 0n) return refuse('percent_on_zero_line', { description: line.description });
  const target = percentOf(percent, line.scheduledMinor);
  const partMinor = roundHalfAway(target) - line.billedMinor;
  const exactDelta = subtractRatios(target, line.exact);
  const direction = directionOf(line);
  if (direction * partMinor >= 0n) return ok({ partMinor, exactDelta });
  const behind = direction * BigInt(compareRatios(target, line.exact)) < 0n;
  if (!behind) return ok({ partMinor: 0n, exactDelta });
  if (explained) return ok({ partMinor, exactDelta });
  return refuse('below_billed', {
    description: line.description,
    billedPercent: percentShare(line.billedMinor, line.scheduledMinor) ?? '0.00',
    typedPercent: formatPercent(percent),
  });
}
