import type { BillingState } from '#web/billing/contract-of.ts';
import { isZero, moneyText } from '#web/lib/money-text.ts';
import { LineFields } from '#web/ui/line-fields.tsx';

interface ReleaseLinesProps {
  readonly state: BillingState;
  readonly typed: Readonly<Record<string, string>>;
  readonly onType: (typed: Readonly<Record<string, string>>) => void;
  readonly error: string | undefined;
}

/** A release line by line: only lines that hold something are asked. */
export function ReleaseLines({ state, typed, onType, error }: ReleaseLinesProps) {
  const holding = state.lines.filter(({ held }) => !isZero(held) && !held.startsWith('-'));
  return (
    <div className="sm:col-span-2">
      <LineFields
        label="Released line by line"
        lines={holding.map(({ lineId, description, held }) => ({
          ...{ lineId, description, decimals: state.exponent },
          note: `${moneyText(held)} held`,
          label: `Released from ${description}`,
        }))}
        typed={typed}
        onChange={onType}
      />
      {error && (
        <p role="alert" className="mt-1 text-danger">
          {error}
        </p>
      )}
    </div>
  );
}
