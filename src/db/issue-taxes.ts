import { type RawBuilder, sql } from 'kysely';
import { formatPercent } from '#core/money/format-percent.ts';
import { reduceRatio } from '#core/money/ratio.ts';
import type { IssueRecord } from './write-issue.ts';

const fractions = sql`s.exact_numerator, s.exact_denominator, excluded.exact_numerator, excluded.exact_denominator`;
const exactSum = sql`exact_numerator = sum_numerator(${fractions}), exact_denominator = sum_denominator(${fractions})`;

/** The parts of the statement that writes a bill which keep its taxes, and move those of its contract. */
export function taxStatements(companyId: string, { id, plan, record }: IssueRecord): RawBuilder<unknown> {
  if (plan.taxes.length === 0) return sql``;
  const taxed = plan.taxes.flatMap(({ taxRateId, rate, lines }) =>
    lines.map((line) => ({ ...line, taxRateId, rate, exact: reduceRatio(line.exactDelta) })),
  );
  const exacts = plan.taxes.map((tax) => reduceRatio(tax.exactDelta));
  const taxes = sql`unnest(${plan.taxes.map((tax) => tax.taxRateId)}::uuid[], ${plan.taxes.map((tax) => tax.name)}::text[],
    ${plan.taxes.map((tax) => formatPercent(tax.rate))}::numeric[], ${plan.taxes.map((tax) => tax.baseMinor)}::bigint[],
    ${plan.taxes.map((tax) => tax.taxMinor)}::bigint[], ${plan.taxes.map((tax) => tax.fullPriceMinor)}::bigint[],
    ${exacts.map((exact) => exact.numerator)}::numeric[], ${exacts.map((exact) => exact.denominator)}::numeric[])
    as t (rate_id, name, rate, base, tax, full_price, numerator, denominator)`;
  const lines = sql`unnest(${taxed.map((one) => one.taxRateId)}::uuid[], ${taxed.map((one) => one.lineId)}::uuid[],
    ${taxed.map((one) => one.baseMinor)}::bigint[], ${taxed.map((one) => one.taxMinor)}::bigint[],
    ${taxed.map((one) => one.exact.numerator)}::numeric[], ${taxed.map((one) => one.exact.denominator)}::numeric[],
    ${taxed.map((one) => formatPercent(one.rate))}::numeric[]) as t (rate_id, line_id, base, tax, numerator, denominator, rate)`;
  const byLine = record.contract.taxTerms.rounding === 'by_line';
  return sql`, taxed as (insert into invoice_tax (company_id, invoice_id, tax_rate_id, name, rate, base_minor, tax_minor,
        full_price_minor, exact_numerator, exact_denominator)
      select ${companyId}, ${id}, t.* from ${taxes}),
    line_taxed as (insert into invoice_line_tax (company_id, invoice_id, tax_rate_id, line_id, base_minor, tax_minor,
        exact_numerator, exact_denominator)
      select ${companyId}, ${id}, t.rate_id, t.line_id, t.base, t.tax, t.numerator, t.denominator from ${lines}),
    tax_standing as (insert into estimate_tax as s (company_id, estimate_id, tax_rate_id, rate, base_minor, tax_minor,
        exact_numerator, exact_denominator)
      select ${companyId}, ${record.estimateId}, t.rate_id, t.rate, t.base, t.tax, t.numerator, t.denominator from ${taxes}
      on conflict (company_id, estimate_id, tax_rate_id, rate)
      do update set base_minor = s.base_minor + excluded.base_minor, tax_minor = s.tax_minor + excluded.tax_minor,
        ${exactSum})${
          byLine
            ? sql`,
    line_tax_standing as (insert into estimate_line_tax as s (company_id, estimate_id, tax_rate_id, rate, line_id, tax_minor,
        exact_numerator, exact_denominator)
      select ${companyId}, ${record.estimateId}, t.rate_id, t.rate, t.line_id, t.tax, t.numerator, t.denominator from ${lines}
      on conflict (company_id, estimate_id, tax_rate_id, rate, line_id)
      do update set tax_minor = s.tax_minor + excluded.tax_minor, ${exactSum})`
            : sql``
        }`;
}
