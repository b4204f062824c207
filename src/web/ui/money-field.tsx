import { currencySymbol } from '#web/lib/currency-symbol.ts';
import type { DecimalInputProps } from './decimal-input.tsx';
import { DecimalInput } from './decimal-input.tsx';
import type { FieldWords } from './field.tsx';
import { Field } from './field.tsx';

interface MoneyFieldProps
  extends FieldWords,
    Omit<DecimalInputProps, 'className' | 'name' | 'before' | 'after' | 'bare' | 'decimals'> {
  readonly currency: string;
  readonly exponent: number;
}

/** An amount of money, typed as the user writes amounts. */
export function MoneyField({
  label,
  hint,
  error,
  optional,
  className,
  name,
  currency,
  exponent,
  ...rest
}: MoneyFieldProps) {
  const symbol = currencySymbol(currency);
  return (
    <Field {...{ label, hint, error, optional, className, name }}>
      {(ids) => (
        <DecimalInput
          {...rest}
          {...ids}
          decimals={exponent}
          before={symbol.length === 1 ? symbol : undefined}
        />
      )}
    </Field>
  );
}
