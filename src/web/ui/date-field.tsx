import type { FieldWords } from './field.tsx';
import { TextField } from './text-field.tsx';

interface DateFieldProps extends FieldWords {
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly required?: boolean;
}

/** A day; shown in the user's own order, held as 2026-03-31. */
export function DateField(props: DateFieldProps) {
  return <TextField type="date" {...props} />;
}
