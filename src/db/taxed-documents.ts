import { sql } from 'kysely';
import type { TaxedDocument } from '#core/tax/tax-report.ts';
import { readTaxTerms } from './contract-taxes.ts';
import { loadStoredFigures } from './credited-bills.ts';
import type { Tx } from './open.ts';

interface DocumentRow {
  readonly id: string;
  readonly date: string;
  readonly voidedOn: string | null;
  readonly tax_mode: string;
  readonly tax_rounding: string;
  readonly tax_charge: string;
  readonly prices_include_tax: boolean;
}

/**
 * The documents that were issued or voided in a period, as a tax report counts them. A contract that was taken over sold
 * nothing by that.
 */
export async function loadTaxedDocuments(
  tx: Tx,
  companyId: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<readonly TaxedDocument[]> {
  const { rows } = await sql<DocumentRow>`select i.id, i.invoice_date as date, i.voided_on as "voidedOn",
      e.tax_mode, e.tax_rounding, e.tax_charge, e.prices_include_tax
    from invoice i
    join estimate e on e.company_id = i.company_id and e.id = i.estimate_id
    where i.company_id = ${companyId} and i.state <> 'draft'
      and (i.invoice_date between ${from} and ${to} or i.voided_on between ${from} and ${to})
      and i.opening_paid_minor is null`.execute(tx);
  const figures = await loadStoredFigures(
    tx,
    companyId,
    rows.map((row) => row.id),
  );
  return rows.map(({ id, date, voidedOn, ...terms }) => ({
    date,
    voidedOn,
    taxTerms: readTaxTerms(terms),
    taxes: figures.get(id)?.taxes ?? [],
    lines: figures.get(id)?.lines ?? [],
  }));
}
