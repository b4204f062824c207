import type { ReactNode } from 'react';

/** The buttons at the end of a dialog or a form, the deciding one last. */
export function DialogActions({ children }: { readonly children: ReactNode }) {
  return <div className="mt-5 flex flex-wrap justify-end gap-2 max-sm:[&>*]:grow">{children}</div>;
}
