import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

interface NoticeProps {
  readonly tone: 'info' | 'caution' | 'danger';
  readonly title?: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Read out as soon as it appears. */
  readonly live?: boolean;
}

const tones = {
  info: 'border-accent bg-accent-soft',
  caution: 'border-caution bg-caution-soft',
  danger: 'border-danger bg-danger-soft',
};

/** A sentence that belongs to what is around it, with its ways out as buttons. */
export function Notice({ tone, title, children, actions, live = false }: NoticeProps) {
  return (
    <div
      role={live ? 'alert' : undefined}
      className={classNames('rounded border-l-3 px-3 py-2', tones[tone])}
    >
      {title && <p className="font-medium">{title}</p>}
      {children && <div className="max-w-prose">{children}</div>}
      {actions && <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}
