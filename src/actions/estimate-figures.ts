import { type EstimateFigures, figureEstimate } from '#core/estimates/figure-estimate.ts';
import type { TaxTerms } from '#core/tax/tax-terms.ts';
import type { EstimateLineRecord } from '#db/estimates.ts';
import type { TaxRateRecord } from '#db/tax-rates.ts';

/** The figures of an estimate at today's tax rates. */
export function estimateFigures(
  lines: readonly EstimateLineRecord[],
  rates: readonly TaxRateRecord[],
  exponent: number,
  taxTerms: TaxTerms,
): EstimateFigures {
  return figureEstimate({
    lines: lines.map((line) => ({ ...line, lineId: line.id })),
    taxRates: rates.map((rate) => ({ ...rate, taxRateId: rate.id })),
    exponent,
    taxTerms,
  });
}
