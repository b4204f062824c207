import type { Tx } from './open.ts';

export interface DoneAction {
  readonly action: string;
  readonly requestSha256: string;
  readonly resultId: string;
}

/**
 * Claims a key for an action, and tells whether it was free. Whoever asks while somebody else's transaction holds it
 * waits for the end of that one.
 */
export async function claimAction(
  tx: Tx,
  companyId: string,
  key: string,
  done: DoneAction,
  at: Date,
): Promise<boolean> {
  const result = await tx
    .insertInto('action_key')
    .values({
      company_id: companyId,
      key,
      action: done.action,
      request_sha256: done.requestSha256,
      result_id: done.resultId,
      done_at: at,
    })
    .onConflict((conflict) => conflict.columns(['company_id', 'key']).doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Says of a claimed key what the action came to, where that was there already. */
export async function pointAction(tx: Tx, companyId: string, key: string, resultId: string): Promise<void> {
  await tx
    .updateTable('action_key')
    .set({ result_id: resultId })
    .where('company_id', '=', companyId)
    .where('key', '=', key)
    .execute();
}

/** What the action with a claimed key came to. */
export async function loadDoneAction(tx: Tx, companyId: string, key: string): Promise<DoneAction> {
  const row = await tx
    .selectFrom('action_key')
    .select(['action', 'request_sha256', 'result_id'])
    .where('company_id', '=', companyId)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  return { action: row.action, requestSha256: row.request_sha256, resultId: row.result_id };
}
