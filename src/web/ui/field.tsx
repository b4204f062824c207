import type { ReactNode } from 'react';
import { useId } from 'react';
import { classNames } from './class-names.ts';

export interface FieldWords {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly optional?: boolean | undefined;
  readonly className?: string | undefined;
  /** The field's path in the request: the summary of errors links to it. */
  readonly name?: string | undefined;
}

/** What a control needs to be tied to its label, its hint and its error. */
export interface ControlIds {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

interface FieldProps extends FieldWords {
  readonly children: (ids: ControlIds) => ReactNode;
}

/** Label above, control, then the hint or the error under it. */
export function Field({ label, hint, error, optional, className, name, children }: FieldProps) {
  const ownId = useId();
  const id = name ? `field-${name}` : ownId;
  const noteId = `${id}-note`;
  const note = error ?? hint;
  return (
    <div className={classNames('flex min-w-0 flex-col gap-1', className)}>
      <label htmlFor={id} className="text-small font-medium">
        {label}
        {optional && <span className="font-normal text-muted"> (optional)</span>}
      </label>
      {children({
        id,
        'aria-describedby': note ? noteId : undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {note && (
        <p id={noteId} className={classNames('text-small', error ? 'text-danger' : 'text-muted')}>
          {note}
        </p>
      )}
    </div>
  );
}
