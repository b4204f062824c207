import type { ReactNode } from 'react';
import { useNarrow } from '#web/lib/use-narrow.ts';

interface PageHeaderProps {
  readonly title: ReactNode;
  /** The browser's title, where it is not the page's own. */
  readonly documentTitle?: string;
  /** Small words above the title, such as a document's number. */
  readonly above?: ReactNode;
  readonly below?: ReactNode;
  readonly actions?: ReactNode;
  /** What most people came to do; at the bottom edge of a phone. */
  readonly primary?: ReactNode;
}

export function PageHeader({
  title,
  documentTitle = typeof title === 'string' ? title : undefined,
  above,
  below,
  actions,
  primary,
}: PageHeaderProps) {
  const phone = useNarrow('phone');
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
      <div className="min-w-0">
        {above && <div className="flex flex-wrap items-center gap-2 text-small text-muted">{above}</div>}
        {documentTitle !== undefined && <title>{`${documentTitle} · Drawbook`}</title>}
        <h1 className="text-title font-semibold text-balance">{title}</h1>
        {below && <div className="mt-0.5 text-muted">{below}</div>}
      </div>
      <div className="print:hidden flex flex-wrap items-center gap-2">
        {actions}
        {!phone && primary}
      </div>
      {phone && primary && (
        <div className="print:hidden fixed inset-x-0 bottom-0 z-30 flex gap-2 border-t border-line bg-surface p-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] [&>*]:grow">
          {primary}
        </div>
      )}
    </header>
  );
}
