import { readDraws, type saveDraws } from '#endpoints/draws.ts';
import type { BodyInputOf } from '#endpoints/endpoint.ts';
import type { Bookkeeper } from '#tests/support/bookkeeper.ts';

export type DrawBody = BodyInputOf<typeof saveDraws>['draws'][number];

/** A draw of a table: `10000` is money, `25%` a percentage, `balance` what the others leave. */
export function draw(name: string, entry: string, more: Partial<DrawBody> = {}): DrawBody {
  if (entry === 'balance') return { name, entry: { kind: 'balance' }, ...more };
  return entry.endsWith('%')
    ? { name, entry: { kind: 'percent', percent: entry.slice(0, -1) }, ...more }
    : { name, entry: { kind: 'amount', amount: entry }, ...more };
}

/** The ids of the draws at these places of the schedule. */
export async function drawIds(
  books: Bookkeeper,
  { id }: { readonly id: string },
  positions: readonly number[],
): Promise<string[]> {
  const { draws } = await books.call(readDraws, { params: { id } });
  return positions.map((position) => String(draws[position - 1]?.id));
}
