import type { DrawLine } from '#core/billing/bill-plan.ts';
import type { Draw } from '#core/draws/draw.ts';

/**
 * The label of the first draw that a credit note unlocked and that is no longer what its bill printed, or null: the
 * void of the credit would make it billed again, and billed draws never change.
 * @example changedDraw(contract.draws, bill.drawLines, ['d3']) // 'Draw 3 of 4 — Framing complete' once it was raised
 */
export function changedDraw(
  draws: readonly Draw[],
  drawLines: readonly DrawLine[],
  unlockedDrawIds: readonly string[],
): string | null {
  const amounts = new Map(draws.map((draw) => [draw.drawId, draw.amountMinor]));
  const changed = drawLines.find(
    ({ drawId, amountMinor }) => unlockedDrawIds.includes(drawId) && amounts.get(drawId) !== amountMinor,
  );
  return changed?.label ?? null;
}
