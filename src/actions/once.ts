import { claimAction, loadDoneAction } from '#db/action-keys.ts';
import { withCompany } from '#db/company.ts';
import type { Tx } from '#db/open.ts';
import type { Acting } from './acting.ts';
import { refused } from './refused.ts';
import type { Services } from './services.ts';

/**
 * One action in one transaction, done once for each key. `resultId` is the id of what it makes or changes; the same
 * key again gives the id of the first time without doing anything, and refuses another request under the same key.
 * The key is claimed before anything else: of two with the same key at once the second waits for the first, and does
 * the work itself only where the first was undone.
 */
export async function once(
  services: Services,
  acting: Acting,
  action: string,
  resultId: string,
  work: (tx: Tx, id: string) => Promise<void>,
): Promise<string> {
  const { company, key } = acting;
  return withCompany(services.database, company.id, async (tx) => {
    if (key) {
      const claim = { action, requestSha256: key.requestSha256, resultId };
      if (!(await claimAction(tx, company.id, key.key, claim, services.now()))) {
        const before = await loadDoneAction(tx, company.id, key.key);
        const same = before.action === action && before.requestSha256 === key.requestSha256;
        if (!same) throw refused('key_reused', { key: key.key });
        return before.resultId;
      }
    }
    await work(tx, resultId);
    return resultId;
  });
}
