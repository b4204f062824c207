import { type ApplicationNumber, nextApplication } from '#core/billing/application-label.ts';
import { loadApplicationNumbers } from '#db/invoices.ts';
import type { Tx } from '#db/open.ts';
import { settle } from './refused.ts';

/** The number of a void application that is issued again on its locked contract, as long as it can be. */
export async function numberAgain(
  tx: Tx,
  companyId: string,
  estimateId: string,
  reissueOf: number,
): Promise<ApplicationNumber> {
  return settle(nextApplication(await loadApplicationNumbers(tx, companyId, estimateId), reissueOf));
}
