import { sql } from 'kysely';
import type { Contract } from '#core/billing/contract.ts';
import { type ContractTax, taxRatesOn } from '#core/tax/contract-tax.ts';
import type { TaxTerms } from '#core/tax/tax-terms.ts';
import type { Tx } from './open.ts';
import { storedPercent } from './stored-decimals.ts';

/** What a contract was charged under one rate as it stood on some day. */
interface ChargedRow {
  readonly rate: string;
  readonly base: string;
  readonly tax: string;
  readonly numerator: string;
  readonly denominator: string;
}

interface LineChargedRow extends Omit<ChargedRow, 'base'> {
  readonly lineId: string;
}

interface RateRow {
  readonly id: string;
  readonly name: string;
  readonly rate: string;
  readonly compound: boolean;
  readonly groupOf: readonly string[];
  readonly changes: readonly { readonly from: string; readonly rate: string }[];
  readonly charged: readonly ChargedRow[];
  readonly byLine: readonly LineChargedRow[];
}

const exactOf = (row: Pick<ChargedRow, 'numerator' | 'denominator'>) => ({
  numerator: BigInt(row.numerator),
  denominator: BigInt(row.denominator),
});

function toTax({ id, name, rate, compound, groupOf, changes, charged, byLine }: RateRow): ContractTax {
  const lines = Map.groupBy(byLine, (row) => storedPercent(row.rate));
  return {
    taxRateId: id,
    name,
    rate: storedPercent(rate),
    compound,
    groupOf,
    changes: changes.map((change) => ({ from: change.from, rate: storedPercent(change.rate) })),
    charged: charged.map((row) => ({
      rate: storedPercent(row.rate),
      baseToDateMinor: BigInt(row.base),
      taxToDateMinor: BigInt(row.tax),
      exactToDate: exactOf(row),
      lines: (lines.get(storedPercent(row.rate)) ?? []).map((line) => ({
        lineId: line.lineId,
        exact: exactOf(line),
        taxMinor: BigInt(line.tax),
      })),
    })),
  };
}

/** The taxes that the lines of a contract name, the members of groups included. */
export async function loadContractTaxes(
  tx: Tx,
  companyId: string,
  estimateId: string,
): Promise<readonly ContractTax[]> {
  const { rows } = await sql<RateRow>`
    select r.id, r.name, r.rate::text, r.compound, r.group_of as "groupOf",
      coalesce((select json_agg(json_build_object('from', c.from_day, 'rate', c.rate::text)) from tax_rate_change c
        where c.company_id = r.company_id and c.tax_rate_id = r.id), '[]') as changes,
      coalesce((select json_agg(json_build_object('rate', t.rate::text, 'base', t.base_minor::text,
          'tax', t.tax_minor::text, 'numerator', t.exact_numerator::text, 'denominator', t.exact_denominator::text))
        from estimate_tax t
        where t.company_id = r.company_id and t.estimate_id = ${estimateId} and t.tax_rate_id = r.id), '[]') as charged,
      coalesce((select json_agg(json_build_object('rate', t.rate::text, 'lineId', t.line_id,
          'tax', t.tax_minor::text, 'numerator', t.exact_numerator::text, 'denominator', t.exact_denominator::text))
        from estimate_line_tax t
        where t.company_id = r.company_id and t.estimate_id = ${estimateId} and t.tax_rate_id = r.id), '[]') as "byLine"
    from tax_rate r
    where r.company_id = ${companyId} and r.id in (
      select unnest(array_append(g.group_of, g.id)) from tax_rate g where g.company_id = ${companyId} and g.id in (
        select tax_rate_id from estimate_line where company_id = ${companyId} and estimate_id = ${estimateId}))
    order by r.name, r.id`.execute(tx);
  return rows.map(toTax);
}

/** The same contract at the tax rates of a day: a bill is taxed at those of its own. */
export function taxedOn<
  Record extends { readonly contract: Contract; readonly taxes: readonly ContractTax[] },
>(record: Record, day: string): Record {
  return { ...record, contract: { ...record.contract, taxRates: taxRatesOn(record.taxes, day) } };
}

/** The terms of taxation as the columns of an estimate keep them. */
export function readTaxTerms(row: {
  readonly tax_mode: string;
  readonly tax_rounding: string;
  readonly tax_charge: string;
  readonly prices_include_tax: boolean;
}): TaxTerms {
  return {
    mode: row.tax_mode as TaxTerms['mode'],
    rounding: row.tax_rounding as TaxTerms['rounding'],
    charge: row.tax_charge as TaxTerms['charge'],
    pricesIncludeTax: row.prices_include_tax,
  };
}
