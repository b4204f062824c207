import { memo } from 'react';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readBillingSummary } from '#endpoints/estimates.ts';
import { ContractBar } from '#web/ui/contract-bar.tsx';
import { Money } from '#web/ui/money.tsx';
import { StandingRows } from '#web/ui/standing-rows.tsx';
import { SumRow } from '#web/ui/sum-row.tsx';
import { BillSheet } from './bill-sheet.tsx';
import type { BillFigures } from './figures-of-plan.ts';

interface BillPreviewProps {
  readonly figures: BillFigures | null;
  readonly summary: AnswerOf<typeof readBillingSummary>;
  readonly heading: string;
}

/** The bill as it will look, and the contract's bar with its new part drawn in; drawn again only when a figure changes. */
export const BillPreview = memo(function BillPreview({ figures, summary, heading }: BillPreviewProps) {
  const addition = figures
    ? { gross: figures.gross, withheld: figures.withheld, released: figures.released }
    : undefined;
  return (
    <section aria-label="Preview of the bill" className="flex min-h-96 flex-col gap-4">
      <ContractBar figures={summary.tally} currency={summary.currency} addition={addition} />
      {heading && <h2 className="text-large font-semibold">{heading}</h2>}
      {figures ? (
        <BillSheet figures={figures} currency={summary.currency} />
      ) : (
        <>
          <p className="text-muted">
            The bill shows here as you type: its lines, what is due, and what remains.
          </p>
          <dl aria-label="The contract before this bill">
            <SumRow label="Contract sum">
              <Money amount={summary.tally.contractSum} />
            </SumRow>
            <StandingRows tally={summary.tally} />
          </dl>
        </>
      )}
    </section>
  );
});
