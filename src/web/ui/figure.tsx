import type { ReactNode } from 'react';

interface FigureProps {
  readonly label: ReactNode;
  readonly children: ReactNode;
  readonly note?: ReactNode;
}

/** One figure of a description list: its word above, the amount sharp below. */
export function Figure({ label, children, note }: FigureProps) {
  return (
    <div className="min-w-0">
      <dt className="flex items-center gap-1.5 text-small text-muted">{label}</dt>
      <dd className="text-large font-semibold">{children}</dd>
      {note && <dd className="text-small text-muted">{note}</dd>}
    </div>
  );
}
