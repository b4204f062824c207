import type { createChangeOrder, readChangeOrder } from '#endpoints/change-orders.ts';
import type { AnswerOf, BodyInputOf } from '#endpoints/endpoint.ts';
import { freshId } from '#web/lib/fresh-id.ts';

/** A line of a change order as it is typed: work that is added or taken out. */
export interface OrderRow {
  readonly key: string;
  readonly kind: 'addition' | 'deduction';
  readonly description: string;
  readonly quantity: string;
  readonly unit: string;
  readonly unitPrice: string;
  readonly taxRateId: string | null;
}

export function newOrderRow(kind: OrderRow['kind'], taxRateId: string | null): OrderRow {
  return { key: freshId(), kind, description: '', quantity: '1', unit: '', unitPrice: '', taxRateId };
}

export function orderRow(line: AnswerOf<typeof readChangeOrder>['lines'][number]): OrderRow {
  const { id, kind, description, quantity, unit, unitPrice, taxRateId } = line;
  return { key: id, kind, description, quantity, unit, unitPrice, taxRateId };
}

/** Whether nothing was typed on a row, so that it is no line. */
export function isBlankOrderRow({ description, unitPrice }: OrderRow): boolean {
  return description.trim() === '' && unitPrice === '';
}

/** The rows as the wire's lines. A line on which nothing was typed is left out. */
export function orderLinesOf(rows: readonly OrderRow[]): BodyInputOf<typeof createChangeOrder>['lines'] {
  return rows
    .filter((row) => !isBlankOrderRow(row))
    .map(({ key: _, quantity, unitPrice, ...line }) => ({
      ...line,
      quantity: quantity || '1',
      unitPrice: unitPrice || '0',
    }));
}
