import { claimAction, loadDoneAction } from '#db/action-keys.ts';
import { type EndWith, withCompany } from '#db/company.ts';
import type { Tx } from '#db/open.ts';
import type { Acting } from './acting.ts';
import { refused } from './refused.ts';
import type { Services } from './services.ts';

/** What an action needs to know before it does anything. */
type Ahead<Known> = (tx: Tx) => Promise<Known>;

type Work<Known> = (tx: Tx, id: string, known: Known, endWith: EndWith) => Promise<void>;

const NOTHING_AHEAD: Ahead<undefined> = async () => undefined;

async function resultBefore(tx: Tx, { company, key }: Acting, action: string): Promise<string> {
  if (!key) throw new Error('Only a key has been used before.');
  const before = await loadDoneAction(tx, company.id, key.key);
  const same = before.action === action && before.requestSha256 === key.requestSha256;
  if (!same) throw refused('key_reused', { key: key.key });
  return before.resultId;
}

/**
 * One action in one transaction, done once for each key. `resultId` is the id of what it makes or changes; the same
 * key again gives the id of the first time without doing anything, and refuses another request under the same key.
 * The key is claimed before anything else: of two with the same key at once the second waits for the first, and does
 * the work itself only where the first was undone. What `ahead` asks for travels together with the claim.
 */
export async function once<Known = undefined>(
  services: Services,
  acting: Acting,
  action: string,
  resultId: string,
  work: Work<Known>,
  ahead: Ahead<Known> = NOTHING_AHEAD as Ahead<Known>,
): Promise<string> {
  const { company, key } = acting;
  return withCompany(services.database, company.id, async (tx, endWith) => {
    const claim = key && { action, requestSha256: key.requestSha256, resultId };
    const claimed = claim ? claimAction(tx, company.id, key.key, claim, services.now()) : true;
    const [free, known] = await Promise.allSettled([claimed, ahead(tx)]);
    if (free.status === 'rejected') throw free.reason;
    if (!free.value) return resultBefore(tx, acting, action);
    if (known.status === 'rejected') throw known.reason;
    await work(tx, resultId, known.value, endWith);
    return resultId;
  });
}
