import { changeEstimateStatus } from '#core/estimates/change-estimate-status.ts';
import { withCompany } from '#db/company.ts';
import { changeEstimate } from '#db/estimate-writes.ts';
import type { StoredEstimateStatus } from '#db/estimates.ts';
import type { Acting } from './acting.ts';
import { type LockedEstimate, lockedEstimate } from './locked-estimate.ts';
import { settle } from './refused.ts';
import type { Services } from './services.ts';

type Noted = Omit<Parameters<typeof changeEstimate>[3], 'status'>;

// What was accepted is no longer what it says: it can be sent and decided again like any open one.
const standingOf = ({ estimate, status }: LockedEstimate) =>
  status === 'accepted' && estimate.revisedAfterAcceptance ? 'sent' : status;

/** Moves an estimate to another status, as far as the rules let it, and notes what belongs to the move. */
export async function moveEstimate(
  services: Services,
  acting: Acting,
  id: string,
  to: StoredEstimateStatus,
  noted: Noted,
): Promise<void> {
  await withCompany(services.database, acting.company.id, async (tx) => {
    const locked = await lockedEstimate(tx, acting, id);
    settle(changeEstimateStatus(standingOf(locked), to, locked));
    await changeEstimate(tx, acting.company.id, id, { ...noted, status: to });
  });
  services.announcements.announce(id);
}
