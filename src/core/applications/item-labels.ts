import type { Contract } from '#core/billing/contract.ts';
import { changeOrderLabel } from '#core/change-orders/change-order-label.ts';

/**
 * Column A of the continuation sheet by line: the original schedule counts from 1, and the rows of a change order have
 * its number.
 * @example itemLabels(contract).get('glazing') // 'CO-1'
 */
export function itemLabels({
  lines,
  changeOrders,
}: Pick<Contract, 'lines' | 'changeOrders'>): ReadonlyMap<string, string> {
  const numbers = new Map(changeOrders.map((one) => [one.changeOrderId, one.number]));
  const original = lines.filter((line) => line.changeOrderId === null);
  return new Map([
    ...original.map((line, index) => [line.lineId, String(index + 1)] as const),
    ...lines.flatMap(({ lineId, changeOrderId }) => {
      const number = changeOrderId === null ? undefined : numbers.get(changeOrderId);
      return number === undefined ? [] : [[lineId, changeOrderLabel(number)] as const];
    }),
  ]);
}
