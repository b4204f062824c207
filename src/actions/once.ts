import { findDoneAction, insertDoneAction } from '#db/action-keys.ts';
import { withCompany } from '#db/company.ts';
import type { Tx } from '#db/open.ts';
import type { Acting } from './acting.ts';
import { Refused, refused } from './refused.ts';
import type { Services } from './services.ts';

const UNIQUE_VIOLATION = '23505';

function keyWasTaken(error: unknown): boolean {
  const { code, constraint } = (error ?? {}) as { code?: unknown; constraint?: unknown };
  return code === UNIQUE_VIOLATION && constraint === 'action_key_pkey';
}

/** The id that an action with this key came to before, or null. Another request under the same key is refused. */
async function doneBefore(tx: Tx, { company, key }: Acting, action: string): Promise<string | null> {
  if (!key) return null;
  const before = await findDoneAction(tx, company.id, key.key);
  if (!before) return null;
  if (before.action !== action || before.requestSha256 !== key.requestSha256)
    throw refused('key_reused', { key: key.key });
  return before.resultId;
}

/**
 * One action in one transaction, done once for each key. `work` gives the id of what it made or changed; the same
 * key again gives that id without doing anything, and refuses another request under the same key.
 * Of two with the same key at once, the second finds the key taken when it writes it, or waits for a lock and is
 * refused because the first did what it came for. Either way it is undone and gets the first's id.
 */
export async function once(
  services: Services,
  acting: Acting,
  action: string,
  work: (tx: Tx) => Promise<string>,
): Promise<string> {
  const { database } = services;
  const { company, key } = acting;
  try {
    return await withCompany(database, company.id, async (tx) => {
      const before = await doneBefore(tx, acting, action);
      if (before !== null) return before;
      const resultId = await work(tx);
      if (key) {
        const done = { action, requestSha256: key.requestSha256, resultId };
        await insertDoneAction(tx, company.id, key.key, done, services.now());
      }
      return resultId;
    });
  } catch (error) {
    if (!key || !(error instanceof Refused || keyWasTaken(error))) throw error;
    const first = await withCompany(database, company.id, (tx) => doneBefore(tx, acting, action), {
      readOnly: true,
    });
    if (first === null) throw error;
    return first;
  }
}
