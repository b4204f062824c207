import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';
import type { Draw } from './draw.ts';
import { figureSchedule, type ScheduleDraft } from './figure-schedule.ts';

/**
 * A schedule as it is saved, with what it leaves of the contract sum (minor units, 0 or above).
 * @example const { draws, unscheduledMinor } = planned.value;
 */
export interface SchedulePlan {
  readonly draws: readonly Draw[];
  readonly scheduledMinor: bigint;
  readonly unscheduledMinor: bigint;
}

/**
 * Fixes the amounts of a draw schedule. It may add up to less than the contract sum, never to more; no draw is below
 * 0; billed draws stay as they are.
 * @example planSchedule(draft) // 10,000.01 at 33.33, 33.33 and balance: 3,333.00, 3,333.00, 3,334.01
 */
export function planSchedule(draft: ScheduleDraft): Result<SchedulePlan> {
  const { contractSumMinor } = draft;
  const figured = figureSchedule(draft);
  if (!figured.ok) return figured;
  const draws = figured.value;
  const below = draws.find((draw) => draw.amountMinor < 0n);
  if (below !== undefined) {
    return refuse('draw_below_zero', { name: below.name, amountMinor: below.amountMinor });
  }
  const scheduledMinor = draws.reduce((sum, draw) => sum + draw.amountMinor, 0n);
  const unscheduledMinor = contractSumMinor - scheduledMinor;
  // Billed draws stay, also where a deduction left too much of them.
  const canBeLowered = draws.some((draw) => draw.billedBy === null && draw.amountMinor > 0n);
  return unscheduledMinor < 0n && canBeLowered
    ? refuse('schedule_past_contract', { overMinor: -unscheduledMinor, contractSumMinor })
    : ok({ draws, scheduledMinor, unscheduledMinor: unscheduledMinor < 0n ? 0n : unscheduledMinor });
}
