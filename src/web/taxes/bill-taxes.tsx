import type { BillFigures } from '#web/billing/figures-of-plan.ts';
import { percentText } from '#web/lib/percent-text.ts';
import { Money } from '#web/ui/money.tsx';
import { SumRow } from '#web/ui/sum-row.tsx';
import { taxIsIncluded } from './tax-is-included.ts';

/** The taxes of a bill in its sum; where they wait for what is held, the full price and its tax beside them. */
export function BillTaxes({ figures }: { readonly figures: BillFigures }) {
  const inPrices = taxIsIncluded(figures);
  return (
    <>
      {figures.taxes.map((tax) => (
        <SumRow
          key={tax.taxRateId}
          label={`${tax.name} ${percentText(tax.rate)}${inPrices ? ', in the prices' : ''}`}
          muted={inPrices}
        >
          <Money amount={tax.tax} />
        </SumRow>
      ))}
      {figures.fullPrice && (
        <>
          <SumRow label="Full price, with tax" muted>
            <Money amount={figures.fullPrice.total} />
          </SumRow>
          <SumRow label="Full tax" muted>
            <Money amount={figures.fullPrice.tax} />
          </SumRow>
        </>
      )}
    </>
  );
}
