import type { TextareaHTMLAttributes } from 'react';
import { classNames } from './class-names.ts';
import { controlLook } from './control-look.ts';
import type { FieldWords } from './field.tsx';
import { Field } from './field.tsx';

interface TextAreaProps
  extends FieldWords,
    Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange' | 'value' | 'className' | 'name'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Several lines of text; grows with what is written. */
export function TextArea({
  label,
  hint,
  error,
  optional,
  className,
  name,
  value,
  onChange,
  ...rest
}: TextAreaProps) {
  return (
    <Field {...{ label, hint, error, optional, className, name }}>
      {(ids) => (
        <textarea
          rows={3}
          {...rest}
          {...ids}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className={classNames(controlLook, 'field-sizing-content min-h-20 resize-y py-1.5')}
        />
      )}
    </Field>
  );
}
