import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from './icon-button.tsx';

interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** Room for a sheet of paper. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A question above the page; on a phone it rises from the bottom edge. */
export function Dialog({ open, onClose, title, wide = false, children }: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Base.Portal>
        <Base.Backdrop
          data-dims=""
          className="fixed inset-0 z-40 bg-black/40 transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0"
        />
        <Base.Popup
          className={
            'fixed z-50 flex max-h-[92dvh] flex-col overflow-y-auto border border-line bg-raised p-5 shadow-2xl transition-opacity ' +
            'data-ending-style:opacity-0 data-starting-style:opacity-0 inset-x-0 bottom-0 rounded-t ' +
            'sm:inset-x-auto sm:top-1/2 sm:bottom-auto sm:left-1/2 sm:max-w-[92vw] sm:-translate-1/2 sm:rounded ' +
            (wide ? 'sm:w-4xl' : 'sm:w-lg')
          }
        >
          <div className="mb-3 flex items-start justify-between gap-3">
            <Base.Title className="text-large font-semibold">{title}</Base.Title>
            <Base.Close
              render={
                <IconButton label="Close">
                  <X size={16} />
                </IconButton>
              }
            />
          </div>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
