import type { SelectHTMLAttributes } from 'react';
import { classNames } from './class-names.ts';
import { controlLook } from './control-look.ts';
import type { FieldWords } from './field.tsx';
import { Field } from './field.tsx';

export interface Option<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
}

interface SelectFieldProps<Value extends string>
  extends FieldWords,
    Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange' | 'value' | 'className' | 'name'> {
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
}

/** The browser's own list: it knows the keyboard, the phone and the reader better than one of ours. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, hint, error, optional, className, name, value, options, onChange, ...rest } = props;
  return (
    <Field {...{ label, hint, error, optional, className, name }}>
      {(ids) => (
        <select
          {...rest}
          {...ids}
          value={value}
          onChange={(event) => onChange(event.target.value as Value)}
          className={classNames(controlLook, 'appearance-auto pr-1')}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
