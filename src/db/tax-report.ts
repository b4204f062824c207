import { sql } from 'kysely';
import type { Tx } from './open.ts';

/** The tax of one rate in one month, by the days of its documents (minor units). */
export interface TaxReportRow {
  /** The first day of the month. */
  readonly month: string;
  readonly taxRateId: string;
  readonly name: string;
  readonly rate: string;
  readonly baseMinor: bigint;
  readonly taxMinor: bigint;
  /** Of the tax, what releases of retainage carried. */
  readonly ofReleasesMinor: bigint;
}

/** The tax of all documents that stand in a period, by month and rate, credit notes taken off. */
export async function loadTaxReport(
  tx: Tx,
  companyId: string,
  period: { readonly from: string; readonly to: string },
): Promise<readonly TaxReportRow[]> {
  const { rows } = await sql<TaxReportRow>`
    with taxed as (
      select date_trunc('month', i.invoice_date)::date as month, t.*,
        case when e.tax_mode = 'on_gross' or t.base_minor = 0 then 0
          else round(t.tax_minor * coalesce(released.minor, 0) / t.base_minor) end as of_release
      from invoice_tax t
      join invoice i on i.company_id = t.company_id and i.id = t.invoice_id and i.state = 'issued'
      join estimate e on e.company_id = i.company_id and e.id = i.estimate_id
      left join lateral (
        select sum(l.released_minor) as minor
        from invoice_line_tax x
        join invoice_line l on l.company_id = x.company_id and l.invoice_id = x.invoice_id and l.line_id = x.line_id
        where x.company_id = t.company_id and x.invoice_id = t.invoice_id and x.tax_rate_id = t.tax_rate_id
      ) released on true
      where t.company_id = ${companyId} and i.invoice_date between ${period.from} and ${period.to}
    )
    select month, tax_rate_id as "taxRateId", min(name) as name, trim_scale(rate)::text as rate,
      sum(base_minor)::bigint as "baseMinor", sum(tax_minor)::bigint as "taxMinor",
      sum(of_release)::bigint as "ofReleasesMinor"
    from taxed group by month, tax_rate_id, rate order by month, min(name), rate, tax_rate_id`.execute(tx);
  return rows;
}
