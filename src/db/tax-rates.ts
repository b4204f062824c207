import { type Selectable, sql } from 'kysely';
import { formatPercent } from '#core/money/format-percent.ts';
import type { Percent } from '#core/money/percent.ts';
import type { DatedRate } from '#core/tax/rate-on.ts';
import type { Tx } from './open.ts';
import type { TaxRateTable } from './schema.ts';
import { storedPercent } from './stored-decimals.ts';

/** A tax rate as it stands now; issued bills keep the rate of their day. */
export interface TaxRateRecord {
  readonly id: string;
  readonly name: string;
  readonly rate: Percent;
  readonly isDefault: boolean;
  readonly archived: boolean;
  /** It taxes the other taxes of its lines too. */
  readonly compound: boolean;
  /** The rates that it stands for, where it is a group of several. */
  readonly groupOf: readonly string[];
  /** From which days it is another, in their order. */
  readonly changes: readonly DatedRate[];
}

type TaxRateRow = Selectable<TaxRateTable> & {
  readonly changes: readonly { readonly from: string; readonly rate: string }[];
};

const toTaxRate = (row: TaxRateRow): TaxRateRecord => ({
  id: row.id,
  name: row.name,
  rate: storedPercent(row.rate),
  isDefault: row.is_default,
  archived: row.archived,
  compound: row.compound,
  groupOf: row.group_of,
  changes: row.changes.map(({ from, rate }) => ({ from, rate: storedPercent(rate) })),
});

const withChanges = sql<TaxRateRow['changes']>`coalesce((select json_agg(
    json_build_object('from', c.from_day, 'rate', c.rate::text) order by c.from_day)
  from tax_rate_change c where c.company_id = tax_rate.company_id and c.tax_rate_id = tax_rate.id), '[]')`;

/** The tax rates of a company by name, archived ones last. */
export async function listTaxRates(tx: Tx, companyId: string): Promise<readonly TaxRateRecord[]> {
  const rows = await tx
    .selectFrom('tax_rate')
    .selectAll()
    .select(withChanges.as('changes'))
    .where('company_id', '=', companyId)
    .orderBy('archived')
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map(toTaxRate);
}

export async function loadTaxRate(tx: Tx, companyId: string, id: string): Promise<TaxRateRecord | null> {
  const row = await tx
    .selectFrom('tax_rate')
    .selectAll()
    .select(withChanges.as('changes'))
    .where('company_id', '=', companyId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? toTaxRate(row) : null;
}

/** Takes the mark of the default off whichever rate has it. */
export async function clearDefaultTaxRate(tx: Tx, companyId: string): Promise<void> {
  await tx
    .updateTable('tax_rate')
    .set({ is_default: false })
    .where('company_id', '=', companyId)
    .where('is_default', '=', true)
    .execute();
}

async function replaceChanges(tx: Tx, companyId: string, { id, changes }: TaxRateRecord): Promise<void> {
  await tx
    .deleteFrom('tax_rate_change')
    .where('company_id', '=', companyId)
    .where('tax_rate_id', '=', id)
    .execute();
  if (changes.length === 0) return;
  await tx
    .insertInto('tax_rate_change')
    .values(
      changes.map(({ from, rate }) => ({
        company_id: companyId,
        tax_rate_id: id,
        from_day: from,
        rate: formatPercent(rate),
      })),
    )
    .execute();
}

export async function insertTaxRate(tx: Tx, companyId: string, one: TaxRateRecord): Promise<void> {
  await tx
    .insertInto('tax_rate')
    .values({
      company_id: companyId,
      id: one.id,
      name: one.name,
      rate: formatPercent(one.rate),
      is_default: one.isDefault,
      archived: one.archived,
      compound: one.compound,
      group_of: [...one.groupOf],
    })
    .execute();
  await replaceChanges(tx, companyId, one);
}

/** Whether there was such a rate to change. */
export async function updateTaxRateRow(tx: Tx, companyId: string, one: TaxRateRecord): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('tax_rate')
    .set({
      name: one.name,
      rate: formatPercent(one.rate),
      is_default: one.isDefault,
      archived: one.archived,
      compound: one.compound,
      group_of: [...one.groupOf],
    })
    .where('company_id', '=', companyId)
    .where('id', '=', one.id)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows > 0n) await replaceChanges(tx, companyId, one);
  return numUpdatedRows > 0n;
}
