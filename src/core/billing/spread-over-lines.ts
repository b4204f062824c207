import { invariant } from '#core/invariant.ts';
import { apportion } from '#core/money/apportion.ts';
import type { ContractLine } from './contract.ts';
import { lineRest } from './line-rest.ts';

type Line = Pick<ContractLine, 'scheduledMinor' | 'billedMinor'>;

const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((a, b) => a + b, 0n);

/**
 * Spreads a bill's total (minor units, above 0) over the lines by weights, such that no line is pushed past its
 * scheduled value while another has room; what goes beyond all room is spread by scheduled value.
 * @example spreadOverLines(100n, [{ scheduledMinor: 33_333n, billedMinor: 0n }, …], [33_333n, 33_333n, 33_334n])
 */
export function spreadOverLines(
  totalMinor: bigint,
  lines: readonly Line[],
  weights: readonly bigint[],
): bigint[] {
  invariant(totalMinor > 0n, 'a bill that is spread is above 0');
  const rests = lines.map(lineRest);
  const room = sumOf(rests);
  if (totalMinor >= room) {
    const beyond = apportion(totalMinor - room, weightsByValue(lines));
    return rests.map((rest, index) => rest + (beyond[index] ?? 0n));
  }
  return fitIntoRooms(totalMinor, boundsOf(lines, rests), firstUsable(weights, lines, rests));
}

interface Bounds {
  readonly scheduled: readonly bigint[];
  readonly rests: readonly bigint[];
  readonly lowest: readonly bigint[];
  readonly highest: readonly bigint[];
}

// A line of value gets between nothing and its rest; a deduction line between its rest and giving back what it
// has taken, so that it never stands above 0.
function boundsOf(lines: readonly Line[], rests: readonly bigint[]): Bounds {
  const isDeduction = lines.map((line) => line.scheduledMinor < 0n);
  return {
    scheduled: lines.map((line) => line.scheduledMinor),
    rests,
    lowest: rests.map((rest, index) => (isDeduction[index] ? rest : 0n)),
    highest: rests.map((rest, index) => (isDeduction[index] ? -(lines[index]?.billedMinor ?? 0n) : rest)),
  };
}

function firstUsable(
  weights: readonly bigint[],
  lines: readonly Line[],
  rests: readonly bigint[],
): readonly bigint[] {
  if (sumOf(weights) > 0n) return weights;
  const scheduled = lines.map((line) => line.scheduledMinor);
  return sumOf(scheduled) > 0n ? scheduled : rests;
}

function weightsByValue(lines: readonly Line[]): readonly bigint[] {
  const scheduled = lines.map((line) => line.scheduledMinor);
  if (sumOf(scheduled) > 0n) return scheduled;
  const positive = scheduled.map((value) => (value > 0n ? value : 0n));
  return sumOf(positive) > 0n ? positive : scheduled.map(() => 1n);
}

// Each round sets the parts that went out of bounds to their bound and spreads only what did not fit, by
// scheduled value. A round that moves nothing out of bounds is the last.
function fitIntoRooms(totalMinor: bigint, bounds: Bounds, weights: readonly bigint[]): bigint[] {
  let parts = clamp(apportion(totalMinor, weights), bounds);
  for (let round = 0; round < parts.length; round += 1) {
    const missing = totalMinor - sumOf(parts);
    if (missing === 0n) return parts;
    const open = openFor(missing, parts, bounds);
    if (sumOf(open) <= 0n) break;
    parts = clamp(add(parts, apportion(missing, open)), bounds);
  }
  const missing = totalMinor - sumOf(parts);
  return missing === 0n ? parts : add(parts, apportion(missing, whatIsLeft(missing, parts, bounds)));
}

// The scheduled values of the lines that still have room and that a share of the missing amount can move; 0 for
// the others. A line that was set to its room stays there.
function openFor(missing: bigint, parts: readonly bigint[], bounds: Bounds): bigint[] {
  return parts.map((part, index) => {
    const value = bounds.scheduled[index] ?? 0n;
    const goesUp = missing > 0n === value > 0n;
    const end = (goesUp ? bounds.highest : bounds.lowest)[index];
    return part === end || part === bounds.rests[index] ? 0n : value;
  });
}

function whatIsLeft(missing: bigint, parts: readonly bigint[], bounds: Bounds): bigint[] {
  const ends = missing > 0n ? bounds.rests : bounds.lowest;
  return parts.map((part, index) => (ends[index] ?? 0n) - part);
}

function clamp(parts: readonly bigint[], { lowest, highest }: Bounds): bigint[] {
  return parts.map((part, index) => {
    const low = lowest[index] ?? 0n;
    const high = highest[index] ?? 0n;
    if (part < low) return low;
    return part > high ? high : part;
  });
}

function add(parts: readonly bigint[], more: readonly bigint[]): bigint[] {
  return parts.map((part, index) => part + (more[index] ?? 0n));
}
