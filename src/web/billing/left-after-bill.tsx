import { isZero } from '#web/lib/money-text.ts';
import { Money } from '#web/ui/money.tsx';
import { SumRow } from '#web/ui/sum-row.tsx';
import type { BillFigures } from './figures-of-plan.ts';

/** What a bill leaves for later ones: what it could not bear to withhold, and what is left of the advances. */
export function LeftAfterBill({
  figures,
}: {
  readonly figures: Pick<BillFigures, 'stillToWithhold' | 'advanceLeft'>;
}) {
  return (
    <>
      {!isZero(figures.stillToWithhold) && (
        <SumRow
          label={
            <>
              Still to withhold
              <span className="block text-small">
                This bill cannot bear it, so the next ones withhold it.
              </span>
            </>
          }
          muted
        >
          <Money amount={figures.stillToWithhold} />
        </SumRow>
      )}
      {figures.advanceLeft !== null && (
        <SumRow label="Advance left" muted>
          <Money amount={figures.advanceLeft} />
        </SumRow>
      )}
    </>
  );
}
