import type { BillFigures } from '#web/billing/figures-of-plan.ts';
import { Money } from '#web/ui/money.tsx';
import { SumRow } from '#web/ui/sum-row.tsx';

/** Where tax waits for what is held: the price and the tax of the whole work, below what is due of them. */
export function FullPrice({ figures: { fullPrice } }: { readonly figures: BillFigures }) {
  if (fullPrice === null) return null;
  return (
    <>
      <SumRow label="Full price, with tax" muted>
        <Money amount={fullPrice.total} />
      </SumRow>
      <SumRow label="Full tax" muted>
        <Money amount={fullPrice.tax} />
      </SumRow>
    </>
  );
}
