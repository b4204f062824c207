import type { Draw } from '#core/draws/draw.ts';
import { drawLabel } from '#core/draws/draw-label.ts';
import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';
import type { DrawEffect } from './change-order.ts';

/**
 * The net effect of a change order and the contract sum after it (minor units), and what the company calls a draw.
 * @example const change: SumChange = { netMinor: 500_000n, sumAfterMinor: 6_500_000n };
 */
export interface SumChange {
  readonly netMinor: bigint;
  readonly sumAfterMinor: bigint;
  readonly drawWord?: string | undefined;
}

const scheduledOf = (draws: readonly Draw[]): bigint =>
  draws.reduce((sum, draw) => sum + draw.amountMinor, 0n);

/**
 * The draw schedule after an approved change order. An addition adds a draw or raises an unbilled one, by no more than
 * is unscheduled then; a deduction lowers the unbilled draws that it names, and must name enough of them. Billed
 * draws never change.
 * @example drawsAfterChange(draws, { kind: 'add', drawId: 'd5', name: 'Glazing' }, { netMinor: 500_000n, sumAfterMinor: 6_500_000n })
 */
export function drawsAfterChange(
  draws: readonly Draw[],
  effect: DrawEffect,
  change: SumChange,
): Result<readonly Draw[]> {
  const changed = applyEffect(draws, effect, change);
  if (!changed.ok) return changed;
  const overMinor = scheduledOf(changed.value) - change.sumAfterMinor;
  const canBeLowered = changed.value.some((draw) => draw.billedBy === null && draw.amountMinor > 0n);
  return change.netMinor < 0n && overMinor > 0n && canBeLowered
    ? refuse('schedule_past_contract', { overMinor, contractSumMinor: change.sumAfterMinor })
    : changed;
}

function applyEffect(
  draws: readonly Draw[],
  effect: DrawEffect,
  { netMinor, sumAfterMinor, drawWord }: SumChange,
): Result<readonly Draw[]> {
  if (effect.kind === 'none') return ok(draws);
  if (effect.kind === 'lower' ? netMinor >= 0n : netMinor <= 0n) {
    return refuse('draw_effect_mismatch', { netMinor });
  }
  if (effect.kind === 'lower') return lower(draws, effect.draws, netMinor, drawWord);
  const roomMinor = sumAfterMinor - scheduledOf(draws);
  const addedMinor = netMinor < roomMinor ? netMinor : roomMinor;
  if (addedMinor <= 0n) return ok(draws);
  return effect.kind === 'add'
    ? ok([...draws, newDraw(effect.drawId, effect.name, addedMinor, draws.length + 1)])
    : moveDraw(draws, effect.drawId, addedMinor, drawWord);
}

function newDraw(drawId: string, name: string, amountMinor: bigint, position: number): Draw {
  return {
    drawId,
    name,
    milestone: null,
    targetDate: null,
    entry: { kind: 'amount', amountMinor },
    retainage: { kind: 'as_contract' },
    lineIds: null,
    position,
    amountMinor,
    billedBy: null,
  };
}

function lower(
  draws: readonly Draw[],
  lowered: readonly { readonly drawId: string; readonly byMinor: bigint }[],
  netMinor: bigint,
  drawWord: string | undefined,
): Result<readonly Draw[]> {
  let changed = draws;
  let leftMinor = -netMinor;
  const named = new Set<string>();
  for (const { drawId, byMinor } of lowered) {
    leftMinor -= byMinor;
    const draw = changed.find((one) => one.drawId === drawId);
    if (draw !== undefined && named.has(drawId)) {
      return refuse('draw_twice', { label: drawLabel(draw, draws.length, drawWord) });
    }
    named.add(drawId);
    const moved = moveDraw(changed, drawId, -byMinor, drawWord);
    if (!moved.ok) return moved;
    changed = moved.value;
  }
  return leftMinor < 0n ? refuse('draws_lowered_too_much', { excessMinor: -leftMinor }) : ok(changed);
}

// The balance stays the balance; any other draw is from now on the amount that it comes to.
function moveDraw(
  draws: readonly Draw[],
  drawId: string,
  byMinor: bigint,
  drawWord: string | undefined,
): Result<readonly Draw[]> {
  const draw = draws.find((one) => one.drawId === drawId);
  if (draw === undefined) return refuse('draw_unknown', { drawId });
  if (draw.billedBy !== null) {
    return refuse('draw_already_billed', {
      label: drawLabel(draw, draws.length, drawWord),
      invoiceId: draw.billedBy,
    });
  }
  const amountMinor = draw.amountMinor + byMinor;
  if (amountMinor < 0n) return refuse('draw_below_zero', { name: draw.name, amountMinor });
  const entry = draw.entry.kind === 'balance' ? draw.entry : ({ kind: 'amount', amountMinor } as const);
  return ok(draws.map((one) => (one === draw ? { ...draw, entry, amountMinor } : one)));
}
