import type { Selectable } from 'kysely';
import { formatPercent } from '#core/money/format-percent.ts';
import type { Percent } from '#core/money/percent.ts';
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
}

const toTaxRate = (row: Selectable<TaxRateTable>): TaxRateRecord => ({
  id: row.id,
  name: row.name,
  rate: storedPercent(row.rate),
  isDefault: row.is_default,
  archived: row.archived,
});

/** The tax rates of a company by name, archived ones last. */
export async function listTaxRates(tx: Tx, companyId: string): Promise<readonly TaxRateRecord[]> {
  const rows = await tx
    .selectFrom('tax_rate')
    .selectAll()
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
    })
    .execute();
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
    })
    .where('company_id', '=', companyId)
    .where('id', '=', one.id)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
