import { Toast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import { toastManager } from '#web/lib/toast.ts';

/** The corner where the product says what it has done, above the buttons at the lower edge; read out as it appears. */
export function Toasts() {
  return (
    <Toast.Provider toastManager={toastManager} limit={1}>
      <Toast.Portal>
        <Toast.Viewport className="fixed bottom-[calc(4.5rem+env(safe-area-inset-bottom))] left-1/2 z-60 flex w-80 max-w-[calc(100vw-2rem)] -translate-x-1/2 flex-col gap-2 sm:right-6 sm:left-auto sm:translate-x-0 print:hidden">
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function ToastList() {
  const { toasts } = Toast.useToastManager();
  return toasts.map((shown) => (
    <Toast.Root
      key={shown.id}
      toast={shown}
      className="rounded border border-line bg-text text-surface shadow-lg transition-opacity data-limited:hidden data-ending-style:opacity-0 data-starting-style:opacity-0"
    >
      <Toast.Content className="flex items-center gap-2 py-2 pr-2 pl-3">
        <Toast.Title className="grow" />
        <Toast.Close aria-label="Dismiss" className="grid size-7 place-items-center rounded">
          <X size={14} aria-hidden="true" />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}
