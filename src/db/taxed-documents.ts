import { sql } from 'kysely';
import type { TaxedBill } from '#core/reports/taxed-bills.ts';
import { readTaxTerms } from './contract-taxes.ts';
import { loadStoredFigures } from './credited-bills.ts';
import type { Tx } from './open.ts';
import type { Whose } from './report-facts.ts';

interface DocumentRow extends Omit<TaxedBill, 'voidedOn' | 'taxTerms' | 'taxes' | 'lines'> {
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
  { from, to, customerId, estimateId }: Whose & { readonly from: string; readonly to: string },
): Promise<readonly TaxedBill[]> {
  const { rows } = await sql<DocumentRow>`select i.id as "invoiceId", i.number, e.id as "estimateId",
      e.number || ' ' || e.title as contract, c.id as "customerId", c.name as "customerName", i.invoice_date as date, i.voided_on as "voidedOn",
      e.tax_mode, e.tax_rounding, e.tax_charge, e.prices_include_tax
    from invoice i
    join estimate e on e.company_id = i.company_id and e.id = i.estimate_id
    join customer c on c.company_id = i.company_id and c.id = i.customer_id
    where i.company_id = ${companyId} and i.state <> 'draft'
      and (i.invoice_date between ${from} and ${to} or i.voided_on between ${from} and ${to})
      and i.opening_paid_minor is null
      and ${customerId === undefined ? sql`true` : sql`i.customer_id = ${customerId}`}
      and ${estimateId === undefined ? sql`true` : sql`i.estimate_id = ${estimateId}`}
    order by i.invoice_date, i.number_ordinal`.execute(tx);
  const figures = await loadStoredFigures(
    tx,
    companyId,
    rows.map((row) => row.invoiceId),
  );
  return rows.map((row) => ({
    ...row,
    taxTerms: readTaxTerms(row),
    taxes: figures.get(row.invoiceId)?.taxes ?? [],
    lines: figures.get(row.invoiceId)?.lines ?? [],
  }));
}
