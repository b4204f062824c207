import { isZero, moneyText } from '#web/lib/money-text.ts';
import type { BarAddition, BarFigures, BarKind } from './bar-shares.ts';
import { barShares } from './bar-shares.ts';
import { classNames } from './class-names.ts';

const looks: Record<BarKind, string> = {
  collected: 'bar-collected',
  outstanding: 'bar-outstanding',
  held: 'bar-held',
  added: 'bar-outstanding outline-2 -outline-offset-2 outline-dashed outline-accent',
  'added-held': 'bar-held outline-2 -outline-offset-2 outline-dashed outline-accent',
  unbilled: 'bar-unbilled',
};

interface ContractBarProps {
  readonly figures: BarFigures;
  readonly currency: string;
  readonly addition?: BarAddition | undefined;
  /** In a table's row the bar is thinner. */
  readonly small?: boolean;
}

/** The product's signature: one contract sum, and how far its money has come. */
export function ContractBar({ figures, currency, addition, small = false }: ContractBarProps) {
  const { parts, limit } = barShares(figures, addition);
  const over = limit < 10_000;
  return (
    <div className={classNames('relative min-w-24', over && !small && 'mb-1')}>
      <div
        role="img"
        aria-label={barWords(figures, currency, addition)}
        className={classNames(
          'bar-part flex overflow-hidden rounded-[3px] border border-accent bg-raised',
          small ? 'h-3' : 'h-6',
        )}
      >
        {parts.map((part) => (
          <span
            key={part.kind}
            style={{ width: `${part.share / 100}%` }}
            className={classNames('bar-part h-full transition-[width]', looks[part.kind])}
          />
        ))}
      </div>
      {over && (
        <span
          aria-hidden="true"
          style={{ left: `${limit / 100}%` }}
          className="bar-part bar-over absolute right-0 -bottom-1 h-1 border-l-2 border-danger"
        />
      )}
      {over && (
        <span
          aria-hidden="true"
          style={{ left: `${limit / 100}%` }}
          className="bar-part absolute -top-1 -bottom-1 -ml-px w-0.5 bg-danger"
        />
      )}
    </div>
  );
}

function barWords(figures: BarFigures, currency: string, addition: BarAddition | undefined): string {
  const money = (amount: string) => moneyText(amount, currency);
  const words = [
    `Of ${money(figures.contractSum)}: billed ${money(figures.billed)}`,
    `collected ${money(figures.collected)}`,
    ...(isZero(figures.fromAdvance) ? [] : [`from advance ${money(figures.fromAdvance)}`]),
    `outstanding ${money(figures.outstanding)}`,
    `held ${money(figures.held)}`,
  ];
  if (!addition) return words.join(', ');
  const adds = `this bill adds ${money(addition.gross)}`;
  const releases = isZero(addition.released) ? [] : [`and releases ${money(addition.released)}`];
  return [...words, [adds, ...releases].join(' ')].join(', ');
}
