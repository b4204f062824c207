import { percentText } from '#web/lib/percent-text.ts';
import { Money } from '#web/ui/money.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { SumRow } from '#web/ui/sum-row.tsx';
import type { EstimateSums as Sums } from './figure-draft.ts';

interface EstimateSumsProps {
  readonly sums: Sums;
  readonly currency: string;
  /** What cannot be read, where something cannot. */
  readonly sentence?: string | null;
}

/** What the lines add up to, while they are typed. */
export function EstimateSums({ sums, currency, sentence }: EstimateSumsProps) {
  return (
    <div className="flex flex-col gap-3 pt-2 sm:ml-auto sm:w-80">
      <dl aria-live="polite" aria-atomic="true">
        {sums.discount !== null && (
          <>
            <SumRow label="Items">
              <Money amount={sums.subtotal} />
            </SumRow>
            <SumRow label="Discount">
              <Money amount={sums.discount} />
            </SumRow>
          </>
        )}
        {sums.taxes.length > 0 && (
          <SumRow label="Contract sum" strong={sums.discount !== null}>
            <Money amount={sums.contractSum} />
          </SumRow>
        )}
        {sums.taxes.map((tax) => (
          <SumRow key={tax.taxRateId} label={`${tax.name} ${percentText(tax.rate)}`}>
            <Money amount={tax.tax} />
          </SumRow>
        ))}
        <SumRow label={`${sums.taxes.length > 0 ? 'Total' : 'Contract sum'}, ${currency}`} strong>
          <Money amount={sums.total} />
        </SumRow>
      </dl>
      {sentence && <Notice tone="caution">{sentence}</Notice>}
    </div>
  );
}
