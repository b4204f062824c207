import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';

/**
 * A line before a revision, with what is billed on it (minor units). `everBilled` says that a bill that is not
 * void bills or withholds something on it, also where corrections brought it back to 0: a void brings it back.
 * @example { lineId: 'a', description: 'Framing', amountMinor: 2_000_000n, billedMinor: 500_000n, everBilled: true }
 */
export interface RevisedFrom {
  readonly lineId: string;
  readonly description: string;
  readonly amountMinor: bigint;
  readonly billedMinor: bigint;
  readonly everBilled: boolean;
}

/**
 * A line after a revision (minor units).
 * @example { lineId: 'a', description: 'Framing', amountMinor: 2_200_000n }
 */
export interface RevisedTo {
  readonly lineId: string;
  readonly description: string;
  readonly amountMinor: bigint;
}

/**
 * What a revision changes on one line (minor units): null before where it is new, null after where it was
 * taken out.
 * @example { lineId: 'a', description: 'Framing', beforeMinor: 2_000_000n, afterMinor: 2_200_000n }
 */
export interface RevisionChange {
  readonly lineId: string;
  readonly description: string;
  readonly beforeMinor: bigint | null;
  readonly afterMinor: bigint | null;
}

/**
 * A revision as it goes on record (minor units).
 * @example const { sumBeforeMinor, sumAfterMinor } = revision.value;
 */
export interface RevisionPlan {
  readonly changes: readonly RevisionChange[];
  readonly sumBeforeMinor: bigint;
  readonly sumAfterMinor: bigint;
}

const sumOf = (lines: readonly { readonly amountMinor: bigint }[]): bigint =>
  lines.reduce((sum, line) => sum + line.amountMinor, 0n);

/**
 * Decides whether lines can be revised: no line's value goes below what is billed on it, nor the total below
 * billed to date, and a billed line is not taken out. Exactly to what is billed is allowed, and closes the
 * contract. What an override already took beyond may come nearer, never go farther.
 * @example planRevision(before, after, 'Client chose oak') // { changes, sumBeforeMinor, sumAfterMinor }
 */
export function planRevision(
  before: readonly RevisedFrom[],
  after: readonly RevisedTo[],
  reason: string,
): Result<RevisionPlan> {
  if (reason.trim() === '') return refuse('reason_missing', {});
  const revised = new Map(after.map((line) => [line.lineId, line]));
  for (const line of before) {
    const kept = checkLine(line, revised.get(line.lineId));
    if (!kept.ok) return kept;
  }
  const sumBeforeMinor = sumOf(before);
  const sumAfterMinor = sumOf(after);
  const billedMinor = before.reduce((sum, line) => sum + line.billedMinor, 0n);
  if (sumAfterMinor < billedMinor && sumAfterMinor < sumBeforeMinor) {
    const differenceMinor = billedMinor - sumAfterMinor;
    return refuse('total_below_billed', { billedMinor, totalMinor: sumAfterMinor, differenceMinor });
  }
  return ok({ changes: changesOf(before, after), sumBeforeMinor, sumAfterMinor });
}

function checkLine(before: RevisedFrom, after: RevisedTo | undefined): Result<null> {
  const { description, billedMinor } = before;
  if (!before.everBilled) return ok(null);
  if (after === undefined) return refuse('billed_line_removed', { description, billedMinor });
  // Seen from the line: on a deduction line, below what is billed is nearer to 0.
  const direction = before.amountMinor < 0n ? -1n : 1n;
  const shortMinor = direction * (billedMinor - after.amountMinor);
  const farther = direction * after.amountMinor < direction * before.amountMinor;
  if (shortMinor <= 0n || !farther) return ok(null);
  const valueMinor = after.amountMinor;
  return refuse('line_below_billed', { description, billedMinor, valueMinor, differenceMinor: shortMinor });
}

function changesOf(before: readonly RevisedFrom[], after: readonly RevisedTo[]): RevisionChange[] {
  const earlier = new Map(before.map((line) => [line.lineId, line]));
  const kept = new Set(after.map((line) => line.lineId));
  const changed = after.flatMap(({ lineId, description, amountMinor }) => {
    const beforeMinor = earlier.get(lineId)?.amountMinor ?? null;
    return beforeMinor === amountMinor ? [] : [{ lineId, description, beforeMinor, afterMinor: amountMinor }];
  });
  const removed = before
    .filter((line) => !kept.has(line.lineId))
    .map(({ lineId, description, amountMinor }) => ({
      lineId,
      description,
      beforeMinor: amountMinor,
      afterMinor: null,
    }));
  return [...changed, ...removed];
}
