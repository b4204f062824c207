import type { DecimalInputProps } from './decimal-input.tsx';
import { DecimalInput } from './decimal-input.tsx';
import type { FieldWords } from './field.tsx';
import { Field } from './field.tsx';

interface PercentFieldProps
  extends FieldWords,
    Omit<DecimalInputProps, 'className' | 'name' | 'before' | 'after' | 'bare' | 'decimals'> {}

/** A percentage of at most six decimals. */
export function PercentField({ label, hint, error, optional, className, name, ...rest }: PercentFieldProps) {
  return (
    <Field {...{ label, hint, error, optional, className, name }}>
      {(ids) => <DecimalInput {...rest} {...ids} after="%" />}
    </Field>
  );
}
