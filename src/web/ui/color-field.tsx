import type { FieldWords } from './field.tsx';
import { Field } from './field.tsx';

interface ColorFieldProps extends FieldWords {
  readonly value: string;
  readonly onChange: (color: string) => void;
}

/** A colour, picked with the browser's own picker. */
export function ColorField({
  label,
  hint,
  error,
  optional,
  className,
  name,
  value,
  onChange,
}: ColorFieldProps) {
  return (
    <Field {...{ label, hint, error, optional, className, name }}>
      {(ids) => (
        <input
          type="color"
          {...ids}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className="h-8 w-16 rounded border border-line-strong/70 bg-raised p-1 pointer-coarse:h-11"
        />
      )}
    </Field>
  );
}
