import { type RawBuilder, sql } from 'kysely';

/** Whether an estimate `e` was sent, has not expired on a day, and is not answered. */
export const awaitsAnswer = (today: string): RawBuilder<boolean> =>
  sql<boolean>`e.status = 'sent' and coalesce(e.expires_on >= ${today}, true)`;
