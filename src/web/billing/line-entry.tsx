import { memo } from 'react';
import { percentShare } from '#core/money/percent-share.ts';
import { moneyText } from '#web/lib/money-text.ts';
import { percentText } from '#web/lib/percent-text.ts';
import { controlLook } from '#web/ui/control-look.ts';
import { DecimalInput } from '#web/ui/decimal-input.tsx';
import type { BillingState } from './contract-of.ts';

interface LineEntryProps {
  readonly line: BillingState['lines'][number];
  readonly value: string;
  readonly byPercent: boolean;
  readonly exponent: number;
  readonly onType: (lineId: string, text: string) => void;
}

/** One line of the contract with what is typed for it; typing on one does not draw the others again. */
export const LineEntry = memo(function LineEntry({
  line,
  value,
  byPercent,
  exponent,
  onType,
}: LineEntryProps) {
  return (
    <li className="flex items-center justify-between gap-3 border-b border-line py-1">
      <div className="min-w-0">
        <div className="truncate">{line.description}</div>
        <div className="text-small text-muted">
          {moneyText(line.scheduled)}, {percentText(billedShare(line) ?? '0.00')} billed
        </div>
      </div>
      <span className="block w-32 shrink-0">
        <DecimalInput
          aria-label={`${byPercent ? 'Percent complete to date' : 'Money on this bill'}, ${line.description}`}
          bare
          className={controlLook}
          value={value}
          onChange={(text) => onType(line.lineId, text)}
          {...(byPercent ? { placeholder: '%' } : { decimals: exponent })}
        />
      </span>
    </li>
  );
});

function billedShare(line: BillingState['lines'][number]): string | null {
  return percentShare(BigInt(line.billed.replace('.', '')), BigInt(line.scheduled.replace('.', '')));
}
