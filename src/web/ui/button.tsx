import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import type { ButtonWeight } from './button-look.ts';
import { buttonLook } from './button-look.ts';
import { classNames } from './class-names.ts';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly weight?: ButtonWeight;
  readonly busy?: boolean;
  readonly icon?: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button that stays where it is while it works: the label fades, the width does not change. */
export function Button({
  weight = 'quiet',
  busy = false,
  icon,
  children,
  className,
  disabled,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      className={classNames(buttonLook(weight), busy && 'motion-safe:animate-pulse', className)}
    >
      {icon}
      {children}
    </button>
  );
}
