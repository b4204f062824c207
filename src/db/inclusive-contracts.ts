import { sql } from 'kysely';
import type { TaxTerms } from '#core/tax/tax-terms.ts';
import { readTaxTerms } from './contract-taxes.ts';
import type { Tx } from './open.ts';

/** A contract whose prices include tax: its sum now, and what was billed of it before it was taken over (minor units). */
export interface InclusiveContract {
  readonly estimateId: string;
  readonly estimateDate: string;
  readonly sumMinor: bigint;
  readonly openingMinor: bigint;
  readonly taxTerms: TaxTerms;
}

type Row = Omit<InclusiveContract, 'taxTerms'> & Parameters<typeof readTaxTerms>[0];

/** The contracts whose prices include tax, with what a takeover that stood at the end of a day had billed. */
export async function listInclusiveContracts(
  tx: Tx,
  companyId: string,
  asOf: string,
): Promise<readonly InclusiveContract[]> {
  const { rows } = await sql<Row>`
    select e.id as "estimateId", e.estimate_date as "estimateDate", e.contract_sum_minor as "sumMinor",
      e.tax_mode, e.tax_rounding, e.tax_charge, e.prices_include_tax,
      coalesce((
        select sum(i.gross_minor) from invoice i
        where i.company_id = e.company_id and i.estimate_id = e.id and i.opening_paid_minor is not null
          and i.invoice_date <= ${asOf} and (i.voided_on is null or i.voided_on > ${asOf})), 0)::bigint as "openingMinor"
    from estimate e
    where e.company_id = ${companyId} and e.prices_include_tax`.execute(tx);
  return rows.map(({ estimateId, estimateDate, sumMinor, openingMinor, ...terms }) => ({
    ...{ estimateId, estimateDate, sumMinor, openingMinor },
    taxTerms: readTaxTerms(terms),
  }));
}
