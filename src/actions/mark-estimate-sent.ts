import { type Acting, demand } from './acting.ts';
import { moveEstimate } from './move-estimate.ts';
import type { Services } from './services.ts';

/** Marks an estimate as sent, or as sent again. */
export async function markEstimateSent(services: Services, acting: Acting, id: string): Promise<void> {
  demand(acting, 'estimates.edit');
  await moveEstimate(services, acting, id, 'sent', { sent_at: services.now() });
}
