import { type Acting, demand } from './acting.ts';
import { moveEstimate } from './move-estimate.ts';
import type { Services } from './services.ts';

/** Records that the customer accepted or declined, by whom and on which day. */
export async function decideEstimate(
  services: Services,
  acting: Acting,
  id: string,
  made: { readonly decision: 'accepted' | 'declined'; readonly by: string; readonly on: string },
): Promise<void> {
  demand(acting, 'estimates.edit');
  const noted = { decided_by: made.by, decided_on: made.on };
  // Whoever accepts now accepts what was revised before.
  const accepted = made.decision === 'accepted' ? { revised_after_acceptance: false } : {};
  await moveEstimate(services, acting, id, made.decision, { ...noted, ...accepted });
}
