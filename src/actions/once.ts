import { findDoneAction, insertDoneAction } from '#db/action-keys.ts';
import { withCompany } from '#db/company.ts';
import type { Tx } from '#db/open.ts';
import type { Acting } from './acting.ts';
import { refused } from './refused.ts';
import type { Services } from './services.ts';

const UNIQUE_VIOLATION = '23505';

function keyWasTaken(error: unknown): boolean {
  const { code, constraint } = (error ?? {}) as { code?: unknown; constraint?: unknown };
  return code === UNIQUE_VIOLATION && constraint === 'action_key_pkey';
}

/**
 * One action in one transaction, done once for each key. `work` gives the id of what it made or changed; the same
 * key again gives that id without doing anything, and refuses another request under the same key.
 * Two with the same key at once: the second finds the key taken when it writes it, is undone, and gets the first's id.
 */
export async function once(
  services: Services,
  acting: Acting,
  action: string,
  work: (tx: Tx) => Promise<string>,
): Promise<string> {
  const attempt = () =>
    withCompany(services.database, acting.company.id, async (tx) => {
      if (!acting.key) return work(tx);
      const { key, requestSha256 } = acting.key;
      const before = await findDoneAction(tx, acting.company.id, key);
      if (before) {
        if (before.action !== action || before.requestSha256 !== requestSha256)
          throw refused('key_reused', { key });
        return before.resultId;
      }
      const resultId = await work(tx);
      await insertDoneAction(tx, acting.company.id, key, { action, requestSha256, resultId }, services.now());
      return resultId;
    });
  try {
    return await attempt();
  } catch (error) {
    if (!keyWasTaken(error)) throw error;
    return attempt();
  }
}
