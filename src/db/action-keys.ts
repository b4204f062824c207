import type { Tx } from './open.ts';

export interface DoneAction {
  readonly action: string;
  readonly requestSha256: string;
  readonly resultId: string;
}

/** What an action with this key came to, if it was done before. */
export async function findDoneAction(tx: Tx, companyId: string, key: string): Promise<DoneAction | null> {
  const row = await tx
    .selectFrom('action_key')
    .select(['action', 'request_sha256', 'result_id'])
    .where('company_id', '=', companyId)
    .where('key', '=', key)
    .executeTakeFirst();
  return row ? { action: row.action, requestSha256: row.request_sha256, resultId: row.result_id } : null;
}

export async function insertDoneAction(
  tx: Tx,
  companyId: string,
  key: string,
  done: DoneAction,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('action_key')
    .values({
      company_id: companyId,
      key,
      action: done.action,
      request_sha256: done.requestSha256,
      result_id: done.resultId,
      done_at: at,
    })
    .execute();
}
