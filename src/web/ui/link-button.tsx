import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode } from 'react';
import type { ButtonWeight } from './button-look.ts';
import { buttonLook } from './button-look.ts';
import { classNames } from './class-names.ts';

interface PlainLinkButtonProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly weight?: ButtonWeight;
  readonly icon?: ReactNode;
}

function PlainLinkButton({ weight = 'quiet', icon, children, className, ...rest }: PlainLinkButtonProps) {
  return (
    <a {...rest} className={classNames(buttonLook(weight), className)}>
      {icon}
      {children}
    </a>
  );
}

/** A link to another page that looks like a button, because it begins a task. */
export const LinkButton = createLink(PlainLinkButton);
