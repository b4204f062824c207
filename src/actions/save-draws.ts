import type { TypedDraw } from '#core/draws/draw.ts';
import { planSchedule } from '#core/draws/plan-schedule.ts';
import { withCompany } from '#db/company.ts';
import { loadDraws, replaceDraws } from '#db/draws.ts';
import { changeEstimate } from '#db/estimate-writes.ts';
import { loadEstimateLines } from '#db/estimates.ts';
import { type Acting, demand } from './acting.ts';
import { lockedEstimate } from './locked-estimate.ts';
import { refused, settle } from './refused.ts';
import type { Services } from './services.ts';

/** A draw as typed; `drawId` names the draw that it was before, null where it is new. */
export type DrawInput = Omit<TypedDraw, 'drawId'> & { readonly drawId: string | null };

/** A schedule as typed, in its order; `recompute` fixes the amounts of unbilled draws anew. */
export interface ScheduleInput {
  readonly version: number;
  readonly draws: readonly DrawInput[];
  readonly recompute: boolean;
}

/** Saves the draw schedule of an estimate, as long as nobody else changed it since `version`. Billed draws stay. */
export async function saveDraws(
  services: Services,
  acting: Acting,
  estimateId: string,
  input: ScheduleInput,
): Promise<void> {
  demand(acting, 'estimates.edit');
  const { id: companyId } = acting.company;
  await withCompany(services.database, companyId, async (tx) => {
    const { estimate, status, billed } = await lockedEstimate(tx, acting, estimateId, input.version);
    if (billed || status === 'accepted') demand(acting, 'estimates.revise');
    const saved = await loadDraws(tx, companyId, estimateId);
    const lines = await loadEstimateLines(tx, companyId, estimateId);
    const known = new Set(saved.map((draw) => draw.drawId));
    const unknown = input.draws.find((draw) => draw.drawId !== null && !known.has(draw.drawId));
    if (unknown) throw refused('draw_unknown', { drawId: unknown.drawId ?? '' });
    const { draws } = settle(
      planSchedule({
        contractSumMinor: estimate.contractSumMinor,
        lineIds: lines.map((line) => line.id),
        typed: input.draws.map((draw) => ({ ...draw, drawId: draw.drawId ?? services.newId() })),
        saved,
        recompute: input.recompute,
      }),
    );
    await replaceDraws(tx, companyId, estimateId, draws);
    await changeEstimate(tx, companyId, estimateId, {});
  });
  services.announcements.announce(estimateId);
}
