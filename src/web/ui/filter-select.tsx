import { controlLook } from './control-look.ts';
import type { Option } from './select-field.tsx';

interface FilterSelectProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
}

/** Narrows a list to one kind; its label stands beside it, as it is no field of a form. */
export function FilterSelect<Value extends string>({
  label,
  value,
  options,
  onChange,
}: FilterSelectProps<Value>) {
  return (
    <label className="flex items-center gap-2 text-small text-muted max-sm:w-full">
      {label}
      <select
        value={value}
        onChange={(event) => onChange(event.target.value as Value)}
        className={`${controlLook} w-auto text-text max-sm:grow`}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
