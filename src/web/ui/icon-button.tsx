import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { classNames } from './class-names.ts';

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly label: string;
  readonly children: ReactNode;
}

/** A button that is only a picture: it always carries its words for readers and as a tip. */
export function IconButton({ label, children, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      {...rest}
      className={classNames(
        'inline-grid size-7 shrink-0 place-items-center rounded text-muted transition-colors hover:bg-sunken hover:text-text',
        'disabled:opacity-35 disabled:hover:bg-transparent pointer-coarse:size-11',
        className,
      )}
    >
      {children}
    </button>
  );
}
