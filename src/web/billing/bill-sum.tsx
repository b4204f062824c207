import type { ReactNode } from 'react';
import { isZero } from '#web/lib/money-text.ts';
import { negated } from '#web/lib/negated.ts';
import { withheldWords } from '#web/retainage/withheld-words.ts';
import { taxIsIncluded } from '#web/taxes/tax-is-included.ts';
import { Money } from '#web/ui/money.tsx';
import { SumRow } from '#web/ui/sum-row.tsx';
import { useWords } from '#web/words/use-words.ts';
import { DueRows } from './due-rows.tsx';
import type { BillFigures } from './figures-of-plan.ts';

interface BillSumProps {
  readonly figures: BillFigures;
  readonly currency: string;
  /** What is billed: the work, or work and materials. */
  readonly of: string;
  readonly className?: string;
  readonly children?: ReactNode;
}

/** From the work of a bill to what is due, one line each. */
export function BillSum({ figures, currency, of, className, children }: BillSumProps) {
  const { say } = useWords();
  const { gross, withheld, released, releasedByChange } = figures;
  return (
    <dl aria-label="This bill" className={className}>
      <SumRow label={taxIsIncluded(figures) ? `${of}, including tax` : of}>
        <Money amount={gross} />
      </SumRow>
      {!isZero(withheld) && (
        <SumRow label={withheldWords(figures, say)}>
          <Money amount={negated(withheld)} />
        </SumRow>
      )}
      {!isZero(released) && (
        <SumRow label={say('Retainage released')}>
          <Money amount={released} />
        </SumRow>
      )}
      {!isZero(releasedByChange) && releasedByChange !== negated(withheld) && (
        <SumRow label="Of it, because the rule holds less now" muted>
          <Money amount={releasedByChange} />
        </SumRow>
      )}
      <DueRows {...{ figures, currency }} />
      {children}
    </dl>
  );
}
