import { DrawLines } from '#web/draws/draw-lines.tsx';
import { negated } from '#web/lib/negated.ts';
import { percentText } from '#web/lib/percent-text.ts';
import { FullPrice } from '#web/taxes/full-price.tsx';
import { Money } from '#web/ui/money.tsx';
import { SumRow } from '#web/ui/sum-row.tsx';
import { BillLines } from './bill-lines.tsx';
import { BillSum } from './bill-sum.tsx';
import type { BillFigures } from './figures-of-plan.ts';
import { LeftAfterBill } from './left-after-bill.tsx';

interface BillSheetProps {
  readonly figures: BillFigures;
  readonly currency: string;
}

/** A bill's figures: its lines, this bill, and the contract after it. The preview and the invoice are this one sheet. */
export function BillSheet({ figures, currency }: BillSheetProps) {
  return (
    <div className="@container flex flex-col gap-5">
      {figures.draws.length > 0 ? (
        <>
          <DrawLines draws={figures.draws} />
          <details>
            <summary className="text-small text-muted">How it is spread over the lines</summary>
            <BillLines lines={figures.lines} />
          </details>
        </>
      ) : (
        <BillLines lines={figures.lines} />
      )}
      <div className="grid gap-x-10 gap-y-5 @lg:grid-cols-2">
        <dl aria-label="The contract after this bill" className="order-2 @lg:order-1">
          <SumRow label="Contract sum" muted>
            <Money amount={figures.contractSum} />
          </SumRow>
          <SumRow label="Billed before" muted>
            <Money amount={figures.billedBefore} />
          </SumRow>
          <SumRow
            label={`Billed to date${figures.percentToDate === null ? '' : `, ${percentText(figures.percentToDate)}`}`}
            muted
          >
            <Money amount={figures.billedToDate} />
          </SumRow>
          <SumRow label="Held to date" muted>
            <Money amount={figures.heldToDate} />
          </SumRow>
          <FullPrice figures={figures} />
          <LeftAfterBill figures={figures} />
          {figures.unbilled.startsWith('-') ? (
            <SumRow label="Billed over contract">
              <Money amount={negated(figures.unbilled)} className="text-danger" />
            </SumRow>
          ) : (
            <SumRow label="Unbilled" muted>
              <Money amount={figures.unbilled} />
            </SumRow>
          )}
        </dl>
        <BillSum {...{ figures, currency }} of="Work on this bill" className="order-1 @lg:order-2" />
      </div>
    </div>
  );
}
