import { useId } from 'react';
import { classNames } from './class-names.ts';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly disabled?: boolean;
}

interface ChoiceGroupProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly onChange: (value: Value) => void;
  readonly hideLabel?: boolean;
}

/** A few choices side by side, one of them taken: radio buttons, so the arrow keys walk them. */
export function ChoiceGroup<Value extends string>({
  label,
  value,
  choices,
  onChange,
  hideLabel,
}: ChoiceGroupProps<Value>) {
  const name = useId();
  return (
    <fieldset className="flex min-w-0 flex-col gap-1">
      <legend className={classNames('mb-1 text-small font-medium', hideLabel && 'sr-only')}>{label}</legend>
      <div className="flex flex-wrap gap-px rounded border border-line-strong/60 bg-line p-px">
        {choices.map((choice) => (
          <label
            key={choice.value}
            className={classNames(
              'flex min-h-7 grow items-center justify-center rounded-[5px] px-3 py-0.5 text-center transition-colors',
              'pointer-coarse:min-h-11 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
              value === choice.value ? 'bg-accent text-on-accent' : 'bg-raised hover:bg-sunken',
              choice.disabled && 'pointer-events-none text-muted',
            )}
          >
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={value === choice.value}
              disabled={choice.disabled}
              onChange={() => onChange(choice.value)}
              className="sr-only"
            />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
