import { isZero, moneyText } from '#web/lib/money-text.ts';
import { classNames } from './class-names.ts';

interface MoneyProps {
  /** A decimal string as the wire gives it. */
  readonly amount: string;
  /** With its currency's sign; without, the bare figure of a table, where zero is a dash. */
  readonly currency?: string | undefined;
  readonly struck?: boolean;
  readonly className?: string;
}

export function Money({ amount, currency, struck = false, className }: MoneyProps) {
  const inTable = currency === undefined;
  const zero = isZero(amount);
  const look = classNames(
    'whitespace-nowrap tabular-nums',
    struck && 'text-muted line-through',
    zero && inTable && 'text-muted',
    className,
  );
  if (zero && inTable) {
    return (
      <span className={classNames(look, 'figure-pad')}>
        <span aria-hidden="true">–</span>
        <span className="sr-only">{moneyText(amount)}</span>
      </span>
    );
  }
  const padded = inTable && !amount.startsWith('-');
  return <span className={classNames(look, padded && 'figure-pad')}>{moneyText(amount, currency)}</span>;
}
