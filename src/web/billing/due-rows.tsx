import { isZero } from '#web/lib/money-text.ts';
import { negated } from '#web/lib/negated.ts';
import { BillTaxes } from '#web/taxes/bill-taxes.tsx';
import { Money } from '#web/ui/money.tsx';
import { SumRow } from '#web/ui/sum-row.tsx';
import type { BillFigures } from './figures-of-plan.ts';

interface DueRowsProps {
  readonly figures: BillFigures;
  readonly currency: string;
}

/** What comes between the work of a bill and what is due, and what is due; of a credit note what it credits. */
export function DueRows({ figures, currency }: DueRowsProps) {
  return (
    <>
      <BillTaxes figures={figures} />
      {!isZero(figures.recouped) && (
        <SumRow label="Advance recouped">
          <Money amount={negated(figures.recouped)} />
        </SumRow>
      )}
      <SumRow label={`${figures.kind === 'credit_note' ? 'Credit' : 'Due'}, ${currency}`} strong>
        <Money amount={figures.due} className="text-title" />
      </SumRow>
    </>
  );
}
