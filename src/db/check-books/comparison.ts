import { type RawBuilder, sql } from 'kysely';
import { formatMoney } from '#core/money/format-money.ts';
import type { Tx } from '#db/open.ts';

/**
 * One law of the books as a comparison: `rows` gives, for everything it looks at, a `place`, what is `expected`
 * there and what is `found`. It must tie everywhere. Its sums are materialized: without statistics PostgreSQL would take
 * them for one row and add them up again for every row that they are joined to.
 */
export interface Comparison {
  readonly what: string;
  readonly unit: 'money' | 'text';
  readonly rows: (companyId: string) => RawBuilder<unknown>;
}

export interface BooksFault {
  readonly what: string;
  readonly where: string;
  readonly expected: string;
  readonly found: string;
}

/** How much was looked at, and what of it does not tie. */
export interface Checked {
  readonly what: string;
  readonly count: number;
  readonly faults: readonly BooksFault[];
}

interface ComparedRow {
  readonly checked: bigint;
  readonly differs: boolean;
  readonly place: string | null;
  readonly expected: string | null;
  readonly found: string | null;
}

/** Makes one comparison for a company: the database compares, and only what does not tie comes back. */
export async function compare(
  tx: Tx,
  company: { readonly id: string; readonly exponent: number },
  { what, unit, rows: compared }: Comparison,
): Promise<Checked> {
  const { rows } = await sql<ComparedRow>`
    with compared as materialized (${compared(company.id)}),
      fault as (select place, expected::text, found::text from compared where expected is distinct from found)
    select c.checked, f.place is not null as differs, f.place, f.expected, f.found
    from (select count(*) as checked from compared) c
    left join fault f on true
    order by f.place`.execute(tx);
  const say = (value: string | null) => {
    if (value === null) return 'nothing';
    return unit === 'money' ? formatMoney(BigInt(value), company.exponent) : value;
  };
  return {
    what,
    count: Number(rows[0]?.checked ?? 0n),
    faults: rows
      .filter((row) => row.differs)
      .map((row) => ({
        what,
        where: row.place ?? '',
        expected: say(row.expected),
        found: say(row.found),
      })),
  };
}
