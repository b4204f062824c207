import type { z } from 'zod';
import type { lineRetainage } from '#endpoints/retainage-shapes.ts';
import { moneyText } from '#web/lib/money-text.ts';
import { DecimalInput } from '#web/ui/decimal-input.tsx';
import { Money } from '#web/ui/money.tsx';
import { useWords } from '#web/words/use-words.ts';

export type LineRetainage = z.output<typeof lineRetainage>;

/** A line as its terms of retainage are asked for. */
export interface TermedLine {
  readonly key: string;
  readonly description: string;
  /** Null while its numbers cannot be read. */
  readonly amount: string | null;
  readonly retainage: LineRetainage;
}

interface LineTermsProps {
  readonly lines: readonly TermedLine[];
  /** Own rates and amounts are asked for where the rule goes by line; a line can be exempt from any rule. */
  readonly byLine: boolean;
  readonly exponent: number;
  readonly onChange: (key: string, retainage: LineRetainage) => void;
}

const blankTerms: Record<LineRetainage['kind'], LineRetainage> = {
  as_rule: { kind: 'as_rule' },
  exempt: { kind: 'exempt' },
  rate: { kind: 'rate', rate: '10' },
  amount: { kind: 'amount', amount: '' },
};

/** What each line holds: as the rule says, nothing, or a rate or an amount of its own. */
export function LineTerms({ lines, byLine, exponent, onChange }: LineTermsProps) {
  const { Retainage } = useWords();
  return (
    <ul aria-label={`${Retainage} line by line`} className="max-w-3xl border-t border-line">
      {lines.map((line) => {
        const { key, description, amount, retainage } = line;
        return (
          <li
            key={key}
            className="flex min-h-9 flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-1"
          >
            <span className="min-w-40 grow">
              {description}
              {amount !== null && <span className="ml-2 text-small text-muted">{moneyText(amount)}</span>}
            </span>
            <select
              aria-label={`${Retainage} of ${description}`}
              value={retainage.kind}
              onChange={(event) => onChange(key, blankTerms[event.target.value as LineRetainage['kind']])}
              className="h-7 w-40 rounded border border-line-strong/60 bg-raised px-1 pointer-coarse:h-11"
            >
              <option value="as_rule">As the rule says</option>
              <option value="exempt">Exempt</option>
              {(byLine || retainage.kind === 'rate') && <option value="rate">A rate of its own</option>}
              {(byLine || retainage.kind === 'amount') && <option value="amount">An amount</option>}
            </select>
            <span className="w-32">
              {retainage.kind === 'rate' && (
                <DecimalInput
                  aria-label={`Rate held from ${description}`}
                  after="%"
                  value={retainage.rate}
                  onChange={(rate) => onChange(key, { kind: 'rate', rate })}
                />
              )}
              {retainage.kind === 'amount' && (
                <DecimalInput
                  aria-label={`Amount held from ${description}`}
                  decimals={exponent}
                  value={retainage.amount}
                  onChange={(held) => onChange(key, { kind: 'amount', amount: held })}
                />
              )}
              {retainage.kind === 'exempt' && (
                <span className="block text-right">
                  <Money amount="0" />
                </span>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
