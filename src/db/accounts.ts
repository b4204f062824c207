import { sql } from 'kysely';
import type { AccountRole } from '#core/ledger/posting.ts';
import type { Tx } from './open.ts';

export interface AccountRecord {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly type: 'asset' | 'liability' | 'equity' | 'income' | 'expense';
  /** What the product itself books to it; null on an account that a person added. */
  readonly role: string | null;
  /** No longer offered; old entries and reports keep it. */
  readonly archived: boolean;
}

/** Writes a new company's chart of accounts in one statement. */
export async function insertChart(
  tx: Tx,
  companyId: string,
  accounts: readonly Omit<AccountRecord, 'archived'>[],
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
    .select(['id', 'code', 'name', 'type', 'role', 'archived'])
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

/** What was booked to an account in all, debits less credits (minor units). */
export async function loadBalanceOf(tx: Tx, companyId: string, accountId: string): Promise<bigint> {
  const { rows } = await sql<{ readonly balance: bigint }>`
    select coalesce(sum(debit_minor - credit_minor), 0)::bigint as balance
    from entry_line where company_id = ${companyId} and account_id = ${accountId}`.execute(tx);
  return rows[0]?.balance ?? 0n;
}

/** Writes what an account is called from now on, and whether it is offered. */
export async function updateAccountRow(
  tx: Tx,
  companyId: string,
  { id, code, name, archived }: Pick<AccountRecord, 'id' | 'code' | 'name' | 'archived'>,
): Promise<void> {
  await tx
    .updateTable('account')
    .set({ code, name, archived })
    .where('company_id', '=', companyId)
    .where('id', '=', id)
    .execute();
}

/** What an account was and what it is, who said so and when; a new one was nothing before. */
export interface AccountChangeRecord {
  readonly id: string;
  readonly before: Pick<AccountRecord, 'code' | 'name' | 'archived'> | null;
  readonly after: Pick<AccountRecord, 'code' | 'name' | 'archived'>;
  readonly at: Date;
  readonly by: string;
}

/** Writes down a change of an account; it stays. */
export async function insertAccountChange(
  tx: Tx,
  companyId: string,
  accountId: string,
  { before, after, ...change }: AccountChangeRecord & { readonly byId: string },
): Promise<void> {
  await tx
    .insertInto('account_change')
    .values({
      company_id: companyId,
      id: change.id,
      account_id: accountId,
      code_before: before?.code ?? null,
      name_before: before?.name ?? null,
      archived_before: before?.archived ?? null,
      code: after.code,
      name: after.name,
      archived: after.archived,
      changed_at: change.at,
      changed_by: change.by,
      changed_by_id: change.byId,
    })
    .execute();
}

/** The changes of one account, newest first. */
export async function listAccountChanges(
  tx: Tx,
  companyId: string,
  accountId: string,
): Promise<readonly AccountChangeRecord[]> {
  const rows = await tx
    .selectFrom('account_change')
    .selectAll()
    .where('company_id', '=', companyId)
    .where('account_id', '=', accountId)
    .orderBy('changed_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => {
    const { code_before: code, name_before: name, archived_before: archived } = row;
    return {
      id: row.id,
      before: code === null || name === null || archived === null ? null : { code, name, archived },
      after: { code: row.code, name: row.name, archived: row.archived },
      at: row.changed_at,
      by: row.changed_by,
    };
  });
}
