import { type EstimateFigures, figureEstimate } from '#core/estimates/figure-estimate.ts';
import { ratesOn } from '#core/tax/rates-on.ts';
import type { EstimateLineRecord, EstimateRecord } from '#db/estimates.ts';
import type { TaxRateRecord } from '#db/tax-rates.ts';

/** The figures of an estimate at the tax rates of its own date. */
export function estimateFigures(
  { estimateDate, taxTerms }: Pick<EstimateRecord, 'estimateDate' | 'taxTerms'>,
  lines: readonly EstimateLineRecord[],
  rates: readonly TaxRateRecord[],
  exponent: number,
): EstimateFigures {
  return figureEstimate({
    lines: lines.map((line) => ({ ...line, lineId: line.id })),
    taxRates: ratesOn(rates, estimateDate).map((rate) => ({ ...rate, taxRateId: rate.id })),
    exponent,
    taxTerms,
  });
}
