import { type Acting, demand } from './acting.ts';
import { moveEstimate } from './move-estimate.ts';
import type { Services } from './services.ts';

/** Takes an estimate that is not billed back to draft; what the customer decided falls with it. */
export async function reopenEstimate(services: Services, acting: Acting, id: string): Promise<void> {
  demand(acting, 'estimates.edit');
  await moveEstimate(services, acting, id, 'draft', {
    sent_at: null,
    decided_on: null,
    decided_by: '',
    revised_after_acceptance: false,
  });
}
