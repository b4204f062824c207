import { setTimeout as sleep } from 'node:timers/promises';
import type { Database, Tx } from './open.ts';

export interface CompanyOptions {
  readonly readOnly?: boolean;
  readonly isolation?: 'read committed' | 'repeatable read' | 'serializable';
}

/**
 * Takes the last statement of a transaction, sent and not yet answered: COMMIT travels right behind it, so that what it
 * locks is free one round trip sooner. Nothing may be asked after it.
 */
export type EndWith = (statement: Promise<unknown>) => void;

export type Work<Result> = (tx: Tx, endWith: EndWith) => Promise<Result>;

const MOST_ATTEMPTS = 8;
const SERIALIZATION_FAILURE = '40001';
const DEADLOCK_DETECTED = '40P01';
const MOVED_MEANWHILE = new Set<unknown>(['entry_period_is_open', 'credit_is_unused']);
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

// What an action read before it wrote, the closing date or what is used of a credit, may have moved in between: it sees that
// the next time.
function mayTryAgain(error: unknown): boolean {
  const { code, constraint } = (error ?? {}) as { code?: unknown; constraint?: unknown };
  return code === SERIALIZATION_FAILURE || code === DEADLOCK_DETECTED || MOVED_MEANWHILE.has(constraint);
}

// The wait grows with every attempt and is random, so that two that collided do not collide again.
function pauseBefore(attempt: number): Promise<void> {
  return sleep(Math.random() * 5 * 2 ** attempt);
}

async function attemptOnce<Result>(
  database: Database,
  atBegin: string,
  work: Work<Result>,
  { readOnly, isolation }: CompanyOptions,
): Promise<Result> {
  const last: { statement?: Promise<unknown> } = {};
  const end: EndWith = (statement) => {
    // Whoever sent it hears of its failure below.
    statement.catch(() => {});
    last.statement = statement;
  };
  let transaction = database.startingWith(atBegin).transaction();
  if (isolation) transaction = transaction.setIsolationLevel(isolation);
  if (readOnly) transaction = transaction.setAccessMode('read only');
  try {
    return await transaction.execute((tx) => work(tx, end));
  } finally {
    // Where the last statement failed, that is the reason, and not that COMMIT found nothing to keep.
    await last.statement;
  }
}

async function inTransaction<Result>(
  database: Database,
  atBegin: string,
  work: Work<Result>,
  options: CompanyOptions,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await attemptOnce(database, atBegin, work, options);
    } catch (error) {
      if (attempt >= MOST_ATTEMPTS || !mayTryAgain(error)) throw error;
      await pauseBefore(attempt);
    }
  }
}

/**
 * Runs `work` in one transaction that sees and writes only this company's rows. It is run again when
 * PostgreSQL asks for that, so nothing with an effect outside the database may happen inside.
 * Example: `await withCompany(database, companyId, (tx) => insertCustomer(tx, customer))`.
 */
export function withCompany<Result>(
  database: Database,
  companyId: string,
  work: Work<Result>,
  options: CompanyOptions = {},
): Promise<Result> {
  // The id becomes part of the statement's text, which saves a round trip; hence this check.
  if (!UUID.test(companyId)) throw new Error(`Not a company's id: ${JSON.stringify(companyId)}`);
  return inTransaction(database, `set local app.company = '${companyId}'`, work, options);
}

/** The same without a company: sign-up, and the look-up of the companies that a person belongs to. */
export function withoutCompany<Result>(
  database: Database,
  work: Work<Result>,
  options: CompanyOptions = {},
): Promise<Result> {
  return inTransaction(database, '', work, options);
}
