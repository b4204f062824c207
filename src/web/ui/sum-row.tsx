import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

interface SumRowProps {
  readonly label: ReactNode;
  readonly children: ReactNode;
  readonly strong?: boolean;
  readonly muted?: boolean;
}

/** A line of a sum: words left, figure right; the result stands under a rule. */
export function SumRow({ label, children, strong = false, muted = false }: SumRowProps) {
  return (
    <div
      className={classNames(
        'flex items-baseline justify-between gap-4 py-0.5',
        strong && 'mt-1 border-t border-line-strong/60 pt-1.5 font-semibold',
        muted && 'text-muted',
      )}
    >
      <dt className="min-w-0">{label}</dt>
      <dd className="shrink-0 text-right">{children}</dd>
    </div>
  );
}
