import type { EstimateFigures } from '#core/estimates/figure-estimate.ts';
import { planEstimate } from '#core/estimates/plan-estimate.ts';
import { ratesOn } from '#core/tax/rates-on.ts';
import type { TaxTerms } from '#core/tax/tax-terms.ts';
import type { EstimateLineWritten } from '#db/estimate-writes.ts';
import type { EstimateLineRecord } from '#db/estimates.ts';
import type { Tx } from '#db/open.ts';
import { listTaxRates } from '#db/tax-rates.ts';
import type { Acting } from './acting.ts';
import type { EstimateLineInput } from './estimate-input.ts';
import { refused, settle } from './refused.ts';
import type { Services } from './services.ts';

export interface PlannedLines {
  readonly figures: EstimateFigures;
  readonly lines: readonly EstimateLineWritten[];
}

/** The lines as typed, and what decides their tax. */
interface TypedLines {
  readonly lines: readonly EstimateLineInput[];
  readonly estimateDate: string;
  readonly taxTerms: TaxTerms;
}

/**
 * The lines of an estimate as they will be kept, with their amounts. A line keeps its id where it names one of
 * those before; an archived tax rate stays where it is and is given to no other line. What change orders added is not
 * typed: it stays as it is, at the end.
 */
export async function plannedLines(
  tx: Tx,
  services: Services,
  { company }: Acting,
  { lines: typed, estimateDate, taxTerms }: TypedLines,
  before: readonly EstimateLineRecord[],
): Promise<PlannedLines> {
  const own = before.filter((line) => line.changeOrderId === null);
  const added = before.filter((line) => line.changeOrderId !== null);
  const known = new Set(own.map((line) => line.id));
  const inUse = new Set(before.map((line) => line.taxRateId));
  const anew = typed.map((line) => {
    if (line.id !== null && !known.has(line.id)) throw refused('line_unknown', { lineId: line.id });
    return { ...line, id: line.id ?? services.newId(), changeOrderId: null };
  });
  if (anew.length === 0) throw refused('estimate_without_lines', {});
  const lines = [...anew, ...added];
  const rates = await listTaxRates(tx, company.id);
  const figures = settle(
    planEstimate({
      lines: lines.map((line) => ({ ...line, lineId: line.id })),
      taxRates: ratesOn(rates, estimateDate)
        .filter((rate) => !rate.archived || inUse.has(rate.id))
        .map((rate) => ({ ...rate, taxRateId: rate.id })),
      exponent: company.exponent,
      taxTerms,
    }),
  );
  return {
    figures,
    lines: lines.map((line, index) => ({
      ...line,
      position: index + 1,
      amountMinor: figures.lines[index]?.amountMinor ?? 0n,
    })),
  };
}
