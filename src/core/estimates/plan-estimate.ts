import { formatMoney } from '#core/money/format-money.ts';
import { LARGEST_MINOR } from '#core/money/largest-minor.ts';
import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';
import type { EstimateDraft } from './estimate-draft.ts';
import { type EstimateFigures, figureEstimate } from './figure-estimate.ts';

/**
 * Decides whether an estimate can be kept as typed, and with which figures: at least one line, each named once,
 * known tax rates, no amount beyond what can be kept, and a total that
 * is not below 0, before tax nor with it.
 * @example const planned = planEstimate({ lines: [], taxRates: [], exponent: 2 }); // refused: estimate_without_lines
 */
export function planEstimate(draft: EstimateDraft): Result<EstimateFigures> {
  if (draft.lines.length === 0) return refuse('estimate_without_lines', {});
  const named = new Set<string>();
  for (const { lineId, description, taxRateId } of draft.lines) {
    if (named.has(lineId)) return refuse('line_twice', { description });
    named.add(lineId);
    if (taxRateId !== null && !draft.taxRates.some((rate) => rate.taxRateId === taxRateId)) {
      return refuse('tax_rate_unknown', { taxRateId });
    }
  }
  const figures = figureEstimate(draft);
  const amounts = [
    ...figures.lines.map((line) => line.amountMinor),
    figures.subtotalMinor,
    figures.totalMinor,
  ];
  const tooLarge = amounts.find((amount) => amount > LARGEST_MINOR || amount < -LARGEST_MINOR);
  if (tooLarge !== undefined) {
    return refuse('number_too_large', { text: formatMoney(tooLarge, draft.exponent) });
  }
  const { contractSumMinor, totalMinor } = figures;
  const lowest = contractSumMinor < totalMinor ? contractSumMinor : totalMinor;
  return lowest < 0n ? refuse('estimate_total_below_zero', { totalMinor: lowest }) : ok(figures);
}
