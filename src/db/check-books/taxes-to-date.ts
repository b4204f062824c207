import { sql } from 'kysely';
import { formatMoney } from '#core/money/format-money.ts';
import { addRatios, type Ratio, subtractRatios, ZERO } from '#core/money/ratio.ts';
import { roundTax } from '#core/tax/round-tax.ts';
import type { Tx } from '#db/open.ts';
import type { Checked } from './comparison.ts';

const WHAT = 'Every tax is the rate of the base to date, less the tax charged before';

interface TaxRow {
  /** Contract, rate as it stood, and line where tax is rounded by line: what is added up together. */
  readonly together: string;
  readonly ordinal: number;
  readonly voidedAfter: number | null;
  readonly place: string;
  readonly pricesIncludeTax: boolean;
  readonly taxMinor: bigint;
  readonly numerator: string;
  readonly denominator: string;
  /** A total typed including tax says itself what its tax is; a credit takes its share of what its bill charged. */
  readonly apart: boolean;
}

async function loadTaxes(tx: Tx, companyId: string): Promise<readonly TaxRow[]> {
  const { rows } = await sql<TaxRow>`
    select concat_ws(' ', e.id, t.tax_rate_id, t.rate, x.line_id) as together, i.number_ordinal as ordinal,
      i.voided_after as "voidedAfter", concat_ws(', ', 'Invoice ' || i.number, t.name, l.description) as place,
      e.prices_include_tax as "pricesIncludeTax", coalesce(x.tax_minor, t.tax_minor) as "taxMinor",
      coalesce(x.exact_numerator, t.exact_numerator)::text as numerator,
      coalesce(x.exact_denominator, t.exact_denominator)::text as denominator,
      coalesce(i.basis ->> 'includingTax' = 'true', false) or i.credits_invoice_id is not null as apart
    from invoice_tax t
    join invoice i on i.company_id = t.company_id and i.id = t.invoice_id
    join estimate e on e.company_id = i.company_id and e.id = i.estimate_id
    left join invoice_line_tax x on e.tax_rounding = 'by_line' and x.company_id = t.company_id
      and x.invoice_id = t.invoice_id and x.tax_rate_id = t.tax_rate_id
    left join invoice_line l on l.company_id = x.company_id and l.invoice_id = x.invoice_id and l.line_id = x.line_id
    where t.company_id = ${companyId} order by i.number_ordinal`.execute(tx);
  return rows;
}

const exactOf = ({ numerator, denominator }: TaxRow): Ratio => ({
  numerator: BigInt(numerator),
  denominator: BigInt(denominator),
});

/** Rounds every tax again from what is exact to date; what a later void took off stood when the bill was issued. */
export async function checkTaxesToDate(
  tx: Tx,
  company: { readonly id: string; readonly exponent: number },
): Promise<Checked> {
  const rows = await loadTaxes(tx, company.id);
  const faults = [...Map.groupBy(rows, (row) => row.together).values()].flatMap((together) => {
    let exact = ZERO;
    let chargedMinor = 0n;
    let standing: readonly TaxRow[] = [];
    return together.flatMap((row) => {
      for (const gone of standing.filter(
        ({ voidedAfter }) => voidedAfter !== null && voidedAfter < row.ordinal,
      )) {
        exact = subtractRatios(exact, exactOf(gone));
        chargedMinor -= gone.taxMinor;
        standing = standing.filter((one) => one !== gone);
      }
      exact = addRatios(exact, exactOf(row));
      const expectedMinor = roundTax(row, exact) - chargedMinor;
      chargedMinor += row.taxMinor;
      standing = [...standing, row];
      if (row.apart || expectedMinor === row.taxMinor) return [];
      const say = (minor: bigint) => formatMoney(minor, company.exponent);
      return [{ what: WHAT, where: row.place, expected: say(expectedMinor), found: say(row.taxMinor) }];
    });
  });
  return { what: WHAT, count: rows.length, faults };
}
