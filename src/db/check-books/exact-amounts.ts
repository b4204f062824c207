import { sql } from 'kysely';
import { addRatios, compareRatios, type Ratio, ratioToText, ZERO } from '#core/money/ratio.ts';
import type { Tx } from '#db/open.ts';
import type { Checked } from './comparison.ts';

const WHAT = 'The exact amount of every line is the sum of its issued bills, unrounded';

interface ExactRow {
  readonly place: string;
  readonly numerator: string;
  readonly denominator: string;
  /** The bills' unrounded differences as fractions, those of one denominator already added up. */
  readonly deltas: readonly string[] | null;
}

function toRatio(text: string): Ratio {
  const [numerator = '', denominator = ''] = text.split('/');
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
}

/** Compares fractions of any denominator, which the database cannot add up. */
export async function checkExactAmounts(tx: Tx, companyId: string): Promise<Checked> {
  const { rows } = await sql<ExactRow>`
    with delta as materialized (
      select l.estimate_id, l.line_id, l.exact_delta_denominator as denominator, sum(l.exact_delta_numerator) as numerator
      from invoice_line l
      join invoice i on i.company_id = l.company_id and i.id = l.invoice_id and i.state = 'issued'
      where l.company_id = ${companyId}
      group by l.estimate_id, l.line_id, l.exact_delta_denominator
    ), summed as (
      select estimate_id, line_id, array_agg(numerator || '/' || denominator) as deltas from delta group by estimate_id, line_id
    )
    select 'Estimate ' || e.number || ', line ' || l.position || ' ' || l.description as place,
      l.exact_numerator as numerator, l.exact_denominator as denominator, s.deltas
    from estimate_line l
    join estimate e on e.company_id = l.company_id and e.id = l.estimate_id
    left join summed s on s.estimate_id = l.estimate_id and s.line_id = l.id
    where l.company_id = ${companyId}
    order by e.number, l.position`.execute(tx);
  const faults = rows.flatMap(({ place, numerator, denominator, deltas }) => {
    const expected = (deltas ?? []).map(toRatio).reduce(addRatios, ZERO);
    const found = toRatio(`${numerator}/${denominator}`);
    if (compareRatios(expected, found) === 0) return [];
    return [{ what: WHAT, where: place, expected: ratioToText(expected), found: ratioToText(found) }];
  });
  return { what: WHAT, count: rows.length, faults };
}
