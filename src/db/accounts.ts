import type { AccountRole } from '#core/ledger/posting.ts';
import type { Tx } from './open.ts';

export interface AccountRecord {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly type: 'asset' | 'liability' | 'equity' | 'income' | 'expense';
  /** What the product itself books to it; null on an account that a person added. */
  readonly role: string | null;
}

/** Writes a new company's chart of accounts in one statement. */
export async function insertChart(
  tx: Tx,
  companyId: string,
  accounts: readonly AccountRecord[],
): Promise<void> {
  await tx
    .insertInto('account')
    .values(accounts.map((account) => ({ company_id: companyId, ...account })))
    .execute();
}

/** The chart of accounts, in the order of its codes. */
export async function listAccountRows(tx: Tx, companyId: string): Promise<readonly AccountRecord[]> {
  const rows = await tx
    .selectFrom('account')
    .select(['id', 'code', 'name', 'type', 'role'])
    .where('company_id', '=', companyId)
    .orderBy('code')
    .execute();
  return rows.map((row) => ({ ...row, type: row.type as AccountRecord['type'] }));
}

/** The account that the product books something to. */
export async function loadAccountId(tx: Tx, companyId: string, role: AccountRole): Promise<string> {
  const { id } = await tx
    .selectFrom('account')
    .select('id')
    .where('company_id', '=', companyId)
    .where('role', '=', role)
    .executeTakeFirstOrThrow();
  return id;
}

/** The account that has a number of the chart, or null. */
export async function findAccountByCode(tx: Tx, companyId: string, code: string): Promise<string | null> {
  const row = await tx
    .selectFrom('account')
    .select('id')
    .where('company_id', '=', companyId)
    .where('code', '=', code)
    .executeTakeFirst();
  return row?.id ?? null;
}
