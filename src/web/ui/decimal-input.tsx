import type { InputHTMLAttributes, ReactNode } from 'react';
import { useState } from 'react';
import { locale } from '#web/lib/locale.ts';
import { readDecimal } from '#web/lib/read-decimal.ts';
import { writeDecimal } from '#web/lib/write-decimal.ts';
import { classNames } from './class-names.ts';
import { controlLook } from './control-look.ts';

export interface DecimalInputProps
  extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value' | 'prefix'> {
  /** Wire text, or what was typed where it is no number. */
  readonly value: string;
  readonly onChange: (wire: string) => void;
  /** Decimals that are written out when the field is left, such as the 2 of a dollar amount. */
  readonly decimals?: number;
  readonly before?: ReactNode;
  readonly after?: ReactNode;
  /** In a grid of figures the frame is the cell's. */
  readonly bare?: boolean;
}

/** A number typed the user's own way and held in the wire's form. */
export function DecimalInput(props: DecimalInputProps) {
  const {
    value,
    onChange,
    decimals,
    before,
    after,
    bare = false,
    className,
    onFocus,
    onBlur,
    ...rest
  } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const shown =
    typed !== null && readDecimal(typed, locale) === value ? typed : writeDecimal(value, locale, decimals);
  const input = (
    <input
      placeholder={decimals === undefined ? undefined : writeDecimal('0', locale, decimals)}
      {...rest}
      inputMode="decimal"
      autoComplete="off"
      value={shown}
      onFocus={(event) => {
        event.target.select();
        onFocus?.(event);
      }}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(readDecimal(event.target.value, locale));
      }}
      onBlur={(event) => {
        setTyped(null);
        onBlur?.(event);
      }}
      className={classNames(
        'text-right tabular-nums',
        bare ? className : classNames(controlLook, before ? 'pl-7' : '', after ? 'pr-7' : '', className),
      )}
    />
  );
  if (!before && !after) return input;
  return (
    <span className="relative block">
      {before && <Sign side="left-2.5">{before}</Sign>}
      {input}
      {after && <Sign side="right-2.5">{after}</Sign>}
    </span>
  );
}

function Sign({ side, children }: { readonly side: string; readonly children: ReactNode }) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        'pointer-events-none absolute inset-y-0 grid place-items-center text-muted',
        side,
      )}
    >
      {children}
    </span>
  );
}
