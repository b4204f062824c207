import { createChangeOrder, decideChangeOrder } from '#endpoints/change-orders.ts';
import type { BodyInputOf } from '#endpoints/endpoint.ts';
import { type Bookkeeper, LAST_DAY } from '#tests/support/bookkeeper.ts';

export type ChangeOrderBody = BodyInputOf<typeof createChangeOrder>;

/** Writes a change order of these amounts, a line each; `-500` is a deduction. */
export function writeChangeOrder(
  books: Bookkeeper,
  { id }: { readonly id: string },
  amounts: readonly string[],
  more: Partial<ChangeOrderBody> = {},
) {
  const lines = amounts.map((amount, index) => ({
    kind: amount.startsWith('-') ? ('deduction' as const) : ('addition' as const),
    description: `Change ${index + 1}`,
    unitPrice: amount.replace('-', ''),
  }));
  const body = { title: 'Change', reason: 'Client request', ...more, lines };
  return books.call(createChangeOrder, { params: { id }, body });
}

/** What Dana Fox decided about a change order of this version. */
export const decision = (version: number, decided: 'approved' | 'rejected' = 'approved') => ({
  version,
  decision: decided,
  by: 'Dana Fox',
  on: LAST_DAY,
});

export function approveChangeOrder(
  books: Bookkeeper,
  { id, version }: { readonly id: string; readonly version: number },
) {
  return books.call(decideChangeOrder, { params: { id }, body: decision(version) });
}
