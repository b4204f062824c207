import { HUNDRED_PERCENT, percentOf } from '#core/money/percent.ts';
import { roundHalfAway } from '#core/money/round-half-away.ts';
import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';
import type { Draw, DrawEntry, TypedDraw } from './draw.ts';
import { drawLabel } from './draw-label.ts';

/**
 * A schedule as typed, in its order, over the contract as it stands: its sum (minor units) and lines, and the
 * schedule that was saved before. A draw whose entry is unchanged keeps its amount, whatever the contract sum is
 * now, until `recompute` asks for new ones. `drawWord` is what the company calls a draw.
 * @example figureSchedule({ contractSumMinor: 6_000_000n, lineIds: ['a'], typed, saved: [], recompute: false })
 */
export interface ScheduleDraft {
  readonly contractSumMinor: bigint;
  readonly lineIds: readonly string[];
  readonly typed: readonly TypedDraw[];
  readonly saved: readonly Draw[];
  readonly recompute: boolean;
  readonly drawWord?: string | undefined;
}

/**
 * The draws of a schedule with their amounts (minor units), while it is typed: percentages are each rounded by itself,
 * "balance" takes the rest, and so does the last draw where all are percentages that add up to 100. The rest can be
 * below 0 here, and the draws can add up to more than the contract sum; `planSchedule` refuses both.
 * @example figureSchedule(draft) // 10,000.01 at 33.33, 33.33 and balance: 3,333.00, 3,333.00, 3,334.01
 */
export function figureSchedule(draft: ScheduleDraft): Result<readonly Draw[]> {
  const checked = checkTyped(draft);
  if (!checked.ok) return checked;
  const drafts = draft.typed.map((draw, index) => drawOf(draft, draw, index));
  const rest = restIndex(draft);
  const others = drafts.reduce((sum, draw, index) => (index === rest ? sum : sum + draw.amountMinor), 0n);
  return ok(
    drafts.map((draw, index) =>
      index === rest && draw.billedBy === null
        ? { ...draw, amountMinor: draft.contractSumMinor - others }
        : draw,
    ),
  );
}

function checkTyped({ typed, saved, lineIds, drawWord }: ScheduleDraft): Result<null> {
  const named = new Set<string>();
  for (const [index, { drawId, name, lineIds: own }] of typed.entries()) {
    if (named.has(drawId)) {
      return refuse('draw_twice', {
        label: drawLabel({ position: index + 1, name }, typed.length, drawWord),
      });
    }
    named.add(drawId);
    const unknown = own?.find((lineId) => !lineIds.includes(lineId));
    if (unknown !== undefined) return refuse('line_unknown', { lineId: unknown });
  }
  if (typed.filter((draw) => draw.entry.kind === 'balance').length > 1) return refuse('balance_twice', {});
  const changed = saved.find((draw) => draw.billedBy !== null && !staysAsBilled(draw, typed));
  return changed === undefined
    ? ok(null)
    : refuse('billed_draw_changed', { label: drawLabel(changed, saved.length, drawWord) });
}

function staysAsBilled(billed: Draw, typed: readonly TypedDraw[]): boolean {
  const now = typed[billed.position - 1];
  return now?.drawId === billed.drawId && now.name === billed.name && sameEntry(now.entry, billed.entry);
}

function sameEntry(a: DrawEntry, b: DrawEntry): boolean {
  if (a.kind === 'amount' && b.kind === 'amount') return a.amountMinor === b.amountMinor;
  if (a.kind === 'percent' && b.kind === 'percent') return a.percent === b.percent;
  return a.kind === b.kind;
}

// A billed draw stays as it was saved; the draw that takes the rest gets its amount when the others are known.
function drawOf(
  { contractSumMinor, saved, recompute }: ScheduleDraft,
  typed: TypedDraw,
  index: number,
): Draw {
  const before = saved.find((draw) => draw.drawId === typed.drawId);
  if (before !== undefined && before.billedBy !== null) return before;
  const { entry } = typed;
  const keeps = before !== undefined && !recompute && sameEntry(entry, before.entry);
  const figured = () => {
    if (entry.kind === 'amount') return entry.amountMinor;
    return entry.kind === 'percent' ? roundHalfAway(percentOf(entry.percent, contractSumMinor)) : 0n;
  };
  const amountMinor = keeps ? before.amountMinor : figured();
  return { ...typed, position: index + 1, amountMinor, billedBy: null };
}

function restIndex({ typed, saved, recompute }: ScheduleDraft): number {
  const balance = typed.findIndex((draw) => draw.entry.kind === 'balance');
  if (balance >= 0) return balance;
  const entries = typed.map((draw) => draw.entry);
  const percents = entries.flatMap((entry) => (entry.kind === 'percent' ? [entry.percent] : []));
  const isWhole = percents.reduce((sum, percent) => sum + percent, 0n) === HUNDRED_PERCENT;
  const isUnchanged =
    typed.length === saved.length &&
    typed.every((draw, index) => {
      const before = saved[index];
      return before?.drawId === draw.drawId && sameEntry(before.entry, draw.entry);
    });
  const takesRest = percents.length === entries.length && isWhole && (recompute || !isUnchanged);
  return takesRest ? typed.length - 1 : -1;
}
