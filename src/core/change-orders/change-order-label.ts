/**
 * How the number of a change order is written, counting on its contract from 1.
 * @example changeOrderLabel(1) // 'CO-1'
 */
export function changeOrderLabel(number: number): string {
  return `CO-${number}`;
}
