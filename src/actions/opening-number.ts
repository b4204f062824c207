import { type ApplicationNumber, nextApplication } from '#core/billing/application-label.ts';
import { loadApplicationNumbers } from '#db/invoices.ts';
import type { Tx } from '#db/open.ts';
import { settle } from './refused.ts';

/** The number of the document that a contract is taken over with: a void one that has it already is issued again. */
export async function openingNumber(
  tx: Tx,
  companyId: string,
  estimateId: string,
  lastApplication: number,
): Promise<ApplicationNumber> {
  const history = await loadApplicationNumbers(tx, companyId, estimateId);
  const isGiven = history.some((one) => one.number === lastApplication);
  return isGiven
    ? settle(nextApplication(history, lastApplication))
    : { number: lastApplication, revision: 0 };
}
