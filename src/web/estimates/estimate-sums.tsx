import { taxCaption } from '#web/taxes/tax-caption.ts';
import { taxLabel } from '#web/taxes/tax-label.ts';
import { Money } from '#web/ui/money.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { SumRow } from '#web/ui/sum-row.tsx';
import { useWords } from '#web/words/use-words.ts';
import type { EstimateSums as Sums } from './figure-draft.ts';

interface EstimateSumsProps {
  readonly sums: Sums;
  readonly currency: string;
  /** What cannot be read, where something cannot. */
  readonly sentence?: string | null;
}

/** What the lines add up to, while they are typed. */
export function EstimateSums({ sums, currency, sentence }: EstimateSumsProps) {
  const words = useWords();
  const parted = sums.discount !== null || sums.changeOrders !== null;
  const adds = sums.taxes.length > 0 && !sums.pricesIncludeTax;
  const included = taxCaption(sums) === 'including tax';
  const result = adds ? 'Total' : included ? 'Contract sum, including tax' : 'Contract sum';
  const taxes = sums.taxes.map((tax) => (
    <SumRow key={tax.taxRateId} label={taxLabel(tax, sums.pricesIncludeTax)} muted={!adds}>
      <Money amount={tax.tax} />
    </SumRow>
  ));
  return (
    <div className="flex flex-col gap-3 pt-2 sm:ml-auto sm:w-96">
      <dl aria-live="polite" aria-atomic="true">
        {parted && (
          <SumRow label="Items">
            <Money amount={sums.subtotal} />
          </SumRow>
        )}
        {sums.discount !== null && (
          <SumRow label="Discount">
            <Money amount={sums.discount} />
          </SumRow>
        )}
        {sums.changeOrders !== null && (
          <SumRow label={words.ChangeOrders}>
            <Money amount={sums.changeOrders} />
          </SumRow>
        )}
        {adds && (
          <SumRow label="Contract sum, before tax" strong={parted}>
            <Money amount={sums.contractSum} />
          </SumRow>
        )}
        {adds && taxes}
        <SumRow label={`${result}, ${currency}`} strong>
          <Money amount={sums.total} />
        </SumRow>
        {!adds && taxes}
      </dl>
      {sentence && <Notice tone="caution">{sentence}</Notice>}
    </div>
  );
}
