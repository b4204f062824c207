import { checkRevisable } from '#core/estimates/check-revisable.ts';
import { planRevision } from '#core/estimates/plan-revision.ts';
import { listBilledLines } from '#db/estimate-facts.ts';
import { changeEstimate, deleteOtherLines, writeEstimateLines } from '#db/estimate-writes.ts';
import { loadEstimateLines } from '#db/estimates.ts';
import { hasApplication } from '#db/issued-applications.ts';
import { insertRevision } from '#db/revisions.ts';
import { type Acting, demand } from './acting.ts';
import type { EstimateLineInput } from './estimate-input.ts';
import { lockedEstimate } from './locked-estimate.ts';
import { once } from './once.ts';
import { plannedLines } from './planned-lines.ts';
import { settle } from './refused.ts';
import type { Services } from './services.ts';

export interface RevisionInput {
  readonly version: number;
  readonly lines: readonly EstimateLineInput[];
  readonly title?: string | undefined;
  readonly reason: string;
}

/** Revises an accepted or billed estimate: who, when, why, before and after go on record; issued bills stay as they are. */
export async function reviseEstimate(
  services: Services,
  acting: Acting,
  id: string,
  input: RevisionInput,
): Promise<void> {
  demand(acting, 'estimates.revise');
  const { company, actor } = acting;
  await once(services, acting, 'revise_estimate', id, async (tx) => {
    const { estimate, status } = await lockedEstimate(tx, acting, id, input.version);
    settle(checkRevisable({ hasApplication: await hasApplication(tx, company.id, id) }));
    const before = await loadEstimateLines(tx, company.id, id);
    const own = new Map(before.map((line) => [line.id, line.retainage]));
    // What a line says of its retainage is no matter of a revision: a change of the rule is, on record of its own.
    const typed = input.lines.map((line) => ({
      ...line,
      retainage: own.get(line.id ?? '') ?? line.retainage,
    }));
    const { lines } = await plannedLines(tx, services, acting, { ...estimate, lines: typed }, before);
    const billed = await listBilledLines(tx, company.id, id);
    const revision = settle(
      planRevision(
        before.map((line) => ({ ...line, lineId: line.id, everBilled: billed.has(line.id) })),
        lines.map((line) => ({ ...line, lineId: line.id })),
        input.reason,
      ),
    );
    const { sumBeforeMinor, sumAfterMinor } = revision;
    await insertRevision(tx, company.id, id, {
      ...revision,
      id: services.newId(),
      at: services.now(),
      by: actor.name,
      byId: actor.id,
      reason: input.reason,
    });
    await changeEstimate(tx, company.id, id, {
      title: input.title ?? estimate.title,
      original_sum_minor: estimate.originalSumMinor ?? sumBeforeMinor,
      contract_sum_minor: sumAfterMinor,
      over_allowed_minor: estimate.billedMinor > sumAfterMinor ? estimate.billedMinor - sumAfterMinor : 0n,
      revised_after_acceptance: estimate.revisedAfterAcceptance || status === 'accepted',
    });
    await deleteOtherLines(
      tx,
      company.id,
      id,
      lines.map((line) => line.id),
    );
    await writeEstimateLines(tx, company.id, id, lines);
  });
  services.announcements.announce(id);
}
