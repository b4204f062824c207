import type { Insertable, Selectable, Updateable } from 'kysely';
import { sql } from 'kysely';
import type { Role } from '#core/access/role.ts';
import type { ChosenWords } from '#core/words/company-words.ts';
import type { Tx } from './open.ts';
import type { CompanyTable } from './schema.ts';

export type CompanyRow = Selectable<CompanyTable>;

/** What every action and every figure needs to know of the company. */
export interface CompanyProfile extends ChosenWords {
  readonly id: string;
  readonly currency: string;
  readonly exponent: number;
  readonly timeZone: string;
  readonly locale: string;
}

export interface Membership {
  readonly companyId: string;
  readonly role: Role;
  readonly name: string;
  readonly sample: boolean;
  readonly profile: CompanyProfile;
}

const profileColumns = [
  'id',
  'currency',
  'exponent',
  'time_zone',
  'locale',
  'bill_word',
  'retainage_word',
  'change_order_word',
] as const;

function toProfile(row: Pick<CompanyRow, (typeof profileColumns)[number]>): CompanyProfile {
  return {
    id: row.id,
    currency: row.currency,
    exponent: row.exponent,
    timeZone: row.time_zone,
    locale: row.locale,
    billWord: row.bill_word as ChosenWords['billWord'],
    retainageWord: row.retainage_word as ChosenWords['retainageWord'],
    changeOrderWord: row.change_order_word as ChosenWords['changeOrderWord'],
  };
}

/** The companies of a person, oldest membership first. The one query that looks across companies, by the person's own id. */
export async function listMemberships(tx: Tx, userId: string): Promise<readonly Membership[]> {
  await sql`select set_config('app.person', ${userId}, true)`.execute(tx);
  const rows = await tx
    .selectFrom('company_member as m')
    .innerJoin('company as c', 'c.id', 'm.company_id')
    .select(['m.role', 'c.name', 'c.sample', ...profileColumns.map((column) => `c.${column}` as const)])
    .where('m.user_id', '=', userId)
    .orderBy('m.joined_at')
    .orderBy('m.company_id')
    .execute();
  return rows.map((row) => ({
    companyId: row.id,
    role: row.role as Role,
    name: row.name,
    sample: row.sample,
    profile: toProfile(row),
  }));
}

/** One company's profile; the transaction must be the company's. */
export async function loadCompanyProfile(tx: Tx, companyId: string): Promise<CompanyProfile | null> {
  const row = await tx
    .selectFrom('company')
    .select([...profileColumns])
    .where('id', '=', companyId)
    .executeTakeFirst();
  return row ? toProfile(row) : null;
}

export function loadCompany(tx: Tx, companyId: string): Promise<CompanyRow> {
  return tx.selectFrom('company').selectAll().where('id', '=', companyId).executeTakeFirstOrThrow();
}

export async function insertCompany(tx: Tx, row: Insertable<CompanyTable>, userId: string): Promise<void> {
  await tx.insertInto('company').values(row).execute();
  await tx
    .insertInto('company_member')
    .values({ company_id: row.id, user_id: userId, role: 'admin', joined_at: row.created_at })
    .execute();
  await tx.insertInto('company_counter').values({ company_id: row.id }).execute();
}

export function updateCompanyRow(
  tx: Tx,
  companyId: string,
  change: Updateable<CompanyTable>,
): Promise<CompanyRow> {
  return tx
    .updateTable('company')
    .set(change)
    .where('id', '=', companyId)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Keeps the company's settings for this transaction until it ends: whoever else changes them waits. */
export function lockCompany(tx: Tx, companyId: string): Promise<CompanyRow> {
  return tx
    .selectFrom('company')
    .selectAll()
    .where('id', '=', companyId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
}
