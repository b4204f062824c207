import { negated } from '#web/lib/negated.ts';
import { Money } from '#web/ui/money.tsx';
import { SumRow } from '#web/ui/sum-row.tsx';
import type { Allocations } from './allocations.ts';
import { allocationSums } from './allocations.ts';

interface AllocationSumsProps {
  readonly amount: string;
  readonly allocations: Allocations;
  readonly currency: string;
  readonly exponent: number;
}

/** What is applied and what becomes credit, while it is typed. */
export function AllocationSums({ amount, allocations, currency, exponent }: AllocationSumsProps) {
  const { applied, left, leftMinor } = allocationSums(amount, allocations, exponent);
  return (
    <dl aria-live="polite" className="ml-auto w-full sm:w-80">
      <SumRow label="Applied to invoices">
        <Money amount={applied} />
      </SumRow>
      {leftMinor < 0n ? (
        <SumRow label={`More than was received by, ${currency}`} strong>
          <Money amount={negated(left)} className="text-danger" />
        </SumRow>
      ) : (
        <SumRow label={`Becomes credit, ${currency}`} strong>
          <Money amount={left} />
        </SumRow>
      )}
    </dl>
  );
}
