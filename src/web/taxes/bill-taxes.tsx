import type { BillFigures } from '#web/billing/figures-of-plan.ts';
import { percentText } from '#web/lib/percent-text.ts';
import { Money } from '#web/ui/money.tsx';
import { SumRow } from '#web/ui/sum-row.tsx';
import { taxIsIncluded } from './tax-is-included.ts';

/** The taxes of a bill in its sum. */
export function BillTaxes({ figures }: { readonly figures: BillFigures }) {
  const inPrices = taxIsIncluded(figures);
  return figures.taxes.map((tax) => (
    <SumRow
      key={tax.taxRateId}
      label={`${tax.name} ${percentText(tax.rate)}${inPrices ? ', in the prices' : ''}`}
      muted={inPrices}
    >
      <Money amount={tax.tax} />
    </SumRow>
  ));
}
