import { Check } from 'lucide-react';
import type { TieFault } from '#core/applications/check-ties.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { moneyText } from '#web/lib/money-text.ts';
import { useWords } from '#web/words/use-words.ts';

interface TieOutsProps {
  readonly faults: readonly TieFault[];
  readonly currency: string;
  readonly exponent: number;
}

const tiesOf = (say: (text: string) => string) => [
  ['C', 'Column C adds up to L3'],
  ['G', 'Column G adds up to L4'],
  ['I', 'Column I adds up to L5'],
  ['L7', 'L7 is what was certified so far'],
  ['L9', say('L9 is column H and the retainage')],
];

/** The tie-outs: a quiet row of ticks while all hold, a sentence with the line and the difference once one does not. */
export function TieOuts({ faults, currency, exponent }: TieOutsProps) {
  const { say } = useWords();
  return (
    <div aria-live="polite" className="text-small">
      {faults.length === 0 ? (
        <ul aria-label="Tie-outs" className="flex flex-wrap gap-x-4 gap-y-1 text-muted">
          {tiesOf(say).map(([short, words]) => (
            <li key={short} className="flex items-center gap-1">
              <Check size={14} aria-hidden="true" className="text-accent" />
              {words}
            </li>
          ))}
        </ul>
      ) : (
        <ul aria-label="Tie-outs" className="text-danger">
          {faults.map(({ tie, description, differenceMinor }) => (
            <li key={`${tie} ${description}`}>
              {tie}: it does not{description === null ? '' : `, on ${description}`}, by{' '}
              {moneyText(formatMoney(differenceMinor, exponent), currency)}.
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
