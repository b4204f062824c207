import type { ReactNode } from 'react';
import { useId } from 'react';
import { classNames } from './class-names.ts';

interface CheckboxProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
  /** Keeps the words for readers only, where a table's head already says them. */
  readonly hideLabel?: boolean;
  readonly className?: string;
}

export function Checkbox({ label, hint, checked, onChange, disabled, hideLabel, className }: CheckboxProps) {
  const hintId = useId();
  return (
    <label className={classNames('flex min-h-7 items-start gap-2 py-0.5 pointer-coarse:min-h-11', className)}>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
        aria-describedby={hint ? hintId : undefined}
        className="mt-0.5 size-4.5 shrink-0 accent-accent"
      />
      <span className={classNames(hideLabel && 'sr-only')}>
        {label}
        {hint && (
          <span id={hintId} className="block text-small text-muted">
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}
