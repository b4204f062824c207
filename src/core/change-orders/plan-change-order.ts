import { formatMoney } from '#core/money/format-money.ts';
import { LARGEST_MINOR } from '#core/money/largest-minor.ts';
import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';
import type { ChangeOrder } from './change-order.ts';
import { type ChangeOrderFigures, figureChangeOrder } from './figure-change-order.ts';

/**
 * Decides whether a change order can be kept as typed, and with which figures: a reason, at least one line, each
 * named once, known tax rates, and no amount beyond what can be kept.
 * @example planChangeOrder(order, ['t'], 2)
 */
export function planChangeOrder(
  order: Pick<ChangeOrder, 'lines' | 'reason'>,
  taxRateIds: readonly string[],
  exponent: number,
): Result<ChangeOrderFigures> {
  if (order.reason.trim() === '') return refuse('reason_missing', {});
  if (order.lines.length === 0) return refuse('change_order_without_lines', {});
  const named = new Set<string>();
  for (const line of order.lines) {
    if (named.has(line.lineId)) return refuse('line_twice', { description: line.description });
    named.add(line.lineId);
    const unknown = line.taxRateIds.find((taxRateId) => !taxRateIds.includes(taxRateId));
    if (unknown !== undefined) return refuse('tax_rate_unknown', { taxRateId: unknown });
  }
  const figures = figureChangeOrder(order, exponent);
  const largestMinor = figures.additionsMinor - figures.deductionsMinor;
  return largestMinor > LARGEST_MINOR
    ? refuse('number_too_large', { text: formatMoney(largestMinor, exponent) })
    : ok(figures);
}
