import type { Draw } from '#core/draws/draw.ts';
import type { readDraws } from '#endpoints/draws.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import { type DrawRow, drawRow, isBlankDraw } from './draw-row.ts';
import { readDraw } from './read-draw.ts';

/** A draw schedule as it is typed, over the one that was saved. */
export interface TypedSchedule {
  readonly rows: readonly DrawRow[];
  readonly saved: readonly Draw[];
  /** Whether unbilled percentages are figured on the contract sum as it is now. */
  readonly recompute: boolean;
}

export const noSchedule: TypedSchedule = { rows: [], saved: [], recompute: false };

export function scheduleOf({ draws }: AnswerOf<typeof readDraws>): TypedSchedule {
  return { rows: draws.map(drawRow), saved: draws.map(readDraw), recompute: false };
}

/** Whether there is a schedule to save, or one that was saved and is now gone. */
export function hasSchedule({ rows, saved }: TypedSchedule): boolean {
  return saved.length > 0 || rows.some((row) => !isBlankDraw(row));
}
