import { withCompany } from '#db/company.ts';
import { updateCompletion } from '#db/contract-costs.ts';
import { type Acting, demand } from './acting.ts';
import { refused } from './refused.ts';
import type { Services } from './services.ts';

/** Says when the work of a contract was substantially complete; null takes it back. No figure depends on it, only its age. */
export async function setCompletion(
  services: Services,
  acting: Acting,
  estimateId: string,
  on: string | null,
): Promise<void> {
  demand(acting, 'estimates.edit');
  const { id } = acting.company;
  const found = await withCompany(services.database, id, (tx) => updateCompletion(tx, id, estimateId, on));
  if (!found) throw refused('not_found', { what: 'estimate' });
  services.announcements.announce(estimateId);
}
