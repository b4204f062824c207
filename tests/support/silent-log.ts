import type { DatabaseLog } from '#db/database-log.ts';

/** For tests that are not about what the log says. */
export const silentLog: DatabaseLog = { info: () => {}, warn: () => {}, error: () => {} };
