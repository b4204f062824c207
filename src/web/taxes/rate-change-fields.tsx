import { X } from 'lucide-react';
import { freshId } from '#web/lib/fresh-id.ts';
import { Button } from '#web/ui/button.tsx';
import { DateField } from '#web/ui/date-field.tsx';
import { IconButton } from '#web/ui/icon-button.tsx';
import { PercentField } from '#web/ui/percent-field.tsx';

export interface TypedChange {
  readonly key: string;
  readonly from: string;
  readonly rate: string;
}

interface RateChangeFieldsProps {
  readonly changes: readonly TypedChange[];
  readonly onChange: (changes: readonly TypedChange[]) => void;
  readonly errorAt: (path: string) => string | undefined;
}

/** From which days a tax has another rate: a bill has that of its own date. */
export function RateChangeFields({ changes, onChange, errorAt }: RateChangeFieldsProps) {
  const change = (key: string, part: Partial<TypedChange>) =>
    onChange(changes.map((one) => (one.key === key ? { ...one, ...part } : one)));
  return (
    <div className="flex flex-col gap-2">
      <ol aria-label="Later rates" className="flex flex-col gap-2">
        {changes.map(({ key, from, rate }, index) => (
          <li key={key} className="flex flex-wrap items-start gap-3">
            <DateField
              label="From"
              className="w-40"
              value={from}
              error={errorAt(`changes.${index}.from`)}
              onChange={(day) => change(key, { from: day })}
            />
            <PercentField
              label="It is"
              className="w-28"
              value={rate}
              error={errorAt(`changes.${index}.rate`)}
              onChange={(next) => change(key, { rate: next })}
            />
            <IconButton
              label={`Take out change ${index + 1}`}
              className="mt-6"
              onClick={() => onChange(changes.filter((one) => one.key !== key))}
            >
              <X size={16} aria-hidden="true" />
            </IconButton>
          </li>
        ))}
      </ol>
      <Button
        weight="plain"
        className="self-start"
        onClick={() => onChange([...changes, { key: freshId(), from: '', rate: '' }])}
      >
        Add a later rate
      </Button>
    </div>
  );
}
