import type { ReactNode } from 'react';

/** The end of a long form: its buttons stay in sight at the bottom edge. */
export function FormFooter({ children }: { readonly children: ReactNode }) {
  return (
    <div className="sticky bottom-0 max-sm:-mb-28 z-10 -mx-4 flex flex-wrap items-center justify-end gap-2 border-t border-line bg-surface px-4 py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:-mx-6 sm:px-6 md:mx-0 md:px-0 max-sm:[&>button]:grow">
      {children}
    </div>
  );
}
