import { type RawBuilder, sql } from 'kysely';
import type { NumberShape } from '#core/estimates/number-shape.ts';

/** The numbers that an issued document takes, for the other parts of the statement that takes them. */
export const ISSUE_NUMBERS = {
  invoice: sql<number>`(select invoice from counted)`,
  entry: sql<number>`(select entry from counted)`,
  payment: sql<number>`(select payment from counted)`,
};

/**
 * The part of a statement, named `counted`, that takes the numbers of an issued document. Everybody else who issues in
 * the company waits for them until COMMIT, so they are taken after the parts that `after` names, which count their rows.
 */
export function countStatement(
  companyId: string,
  takes: { readonly entries: number; readonly payments: number },
  after: RawBuilder<number>,
): RawBuilder<unknown> {
  return sql`update company_counter set next_invoice = next_invoice + 1,
      next_entry = next_entry + ${takes.entries}::int, next_payment = next_payment + ${takes.payments}::int
    where company_id = ${companyId} and ${after} >= 0
    returning next_invoice - 1 as invoice, next_entry - 1 as entry, next_payment - 1 as payment`;
}

/** The number of a document whose count is taken by the statement itself: what \`formatNumber\` makes of it. */
export function numberInStatement({ before, digits, after }: NumberShape): RawBuilder<string> {
  return sql<string>`(select ${before}::text || lpad(invoice::text, greatest(${digits}::int, length(invoice::text)), '0')
    || ${after}::text from counted)`;
}
