import type { BillingState } from '#web/billing/contract-of.ts';
import { isZero, moneyText } from '#web/lib/money-text.ts';
import { DecimalInput } from '#web/ui/decimal-input.tsx';

interface ReleaseLinesProps {
  readonly state: BillingState;
  readonly typed: Readonly<Record<string, string>>;
  readonly onType: (lineId: string, amount: string) => void;
  readonly error: string | undefined;
}

/** A release line by line: only lines that hold something are asked. */
export function ReleaseLines({ state, typed, onType, error }: ReleaseLinesProps) {
  const holding = state.lines.filter(({ held }) => !isZero(held) && !held.startsWith('-'));
  return (
    <div className="sm:col-span-2">
      <ul aria-label="Released line by line" className="border-t border-line">
        {holding.map(({ lineId, description, held }) => (
          <li key={lineId} className="flex items-center gap-x-4 border-b border-line py-1">
            <span className="min-w-0 flex-1">
              {description}
              <span className="ml-2 text-small text-muted">{moneyText(held)} held</span>
            </span>
            <span className="w-32 shrink-0">
              <DecimalInput
                aria-label={`Released from ${description}`}
                decimals={state.exponent}
                value={typed[lineId] ?? ''}
                onChange={(amount) => onType(lineId, amount)}
              />
            </span>
          </li>
        ))}
      </ul>
      {error && (
        <p role="alert" className="mt-1 text-danger">
          {error}
        </p>
      )}
    </div>
  );
}
