import { isZero } from '#web/lib/money-text.ts';
import { percentText } from '#web/lib/percent-text.ts';

interface PercentProps {
  readonly value: string | null;
  /** Among the figures of a table, where zero is a dash. */
  readonly inTable?: boolean;
}

/** A percentage as the wire gives it, or nothing where the wire gives none. */
export function Percent({ value, inTable = false }: PercentProps) {
  if (value === null) return null;
  if (inTable && isZero(value)) {
    return (
      <span className="whitespace-nowrap text-muted">
        <span aria-hidden="true">–</span>
        <span className="sr-only">{percentText(value)}</span>
      </span>
    );
  }
  return <span className="whitespace-nowrap tabular-nums">{percentText(value)}</span>;
}
