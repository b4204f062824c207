import type { TypedDraw } from '#core/draws/draw.ts';

/** A draw as typed; `drawId` names the draw that it was before, null where it is new. */
export type DrawInput = Omit<TypedDraw, 'drawId'> & { readonly drawId: string | null };

/** A schedule as typed, in its order; `recompute` fixes the amounts of unbilled draws anew. */
export interface ScheduleInput {
  readonly draws: readonly DrawInput[];
  readonly recompute: boolean;
}
