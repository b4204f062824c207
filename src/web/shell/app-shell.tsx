import { Dialog } from '@base-ui/react/dialog';
import { Outlet, useLocation } from '@tanstack/react-router';
import { Menu, X } from 'lucide-react';
import { Suspense, useEffect, useRef, useState } from 'react';
import { IconButton } from '#web/ui/icon-button.tsx';
import { PageSkeleton } from '#web/ui/page-skeleton.tsx';
import { Brand } from './brand.tsx';
import { CompanyMenu } from './company-menu.tsx';
import { Navigation } from './navigation.tsx';
import { SampleBanner } from './sample-banner.tsx';
import { SkipLink } from './skip-link.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

/** The frame around every page: navigation at the left, on a phone behind a button in a bar at the top. */
export function AppShell() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const arrived = useRef(pathname);
  useEffect(() => {
    if (arrived.current === pathname) return;
    arrived.current = pathname;
    // After a click in the navigation a reader goes on with the new page, not with the link that was pressed.
    if (!main.current?.contains(document.activeElement)) main.current?.focus();
  }, [pathname]);
  return (
    <div className="flex min-h-dvh max-md:flex-col print:block">
      <SkipLink />
      <SideBar />
      <TopBar />
      <main
        ref={main}
        id="main"
        tabIndex={-1}
        className="min-w-0 grow px-4 py-5 pb-32 sm:pb-10 outline-none sm:px-6 md:px-8 md:py-6 print:p-0"
      >
        <div className="mx-auto flex max-w-6xl flex-col gap-6">
          <SampleBanner />
          <Suspense fallback={<PageSkeleton />}>
            <Outlet />
          </Suspense>
        </div>
      </main>
    </div>
  );
}

function SideBar() {
  return (
    <aside className="sticky top-0 flex h-dvh w-52 shrink-0 flex-col gap-4 overflow-y-auto border-r border-line bg-sunken p-3 max-md:hidden print:hidden">
      <div className="flex items-center justify-between pl-2.5">
        <Brand />
        <ThemeSwitch />
      </div>
      <CompanyMenu />
      <Navigation />
    </aside>
  );
}

function TopBar() {
  const [open, setOpen] = useState(false);
  return (
    <header className="sticky top-0 z-20 flex items-center justify-between border-b border-line bg-sunken px-3 py-1 md:hidden print:hidden">
      <Brand />
      <Dialog.Root open={open} onOpenChange={setOpen}>
        <Dialog.Trigger
          render={
            <IconButton label="Open the navigation">
              <Menu size={18} aria-hidden="true" />
            </IconButton>
          }
        />
        <Dialog.Portal>
          <Dialog.Backdrop data-dims="" className="fixed inset-0 z-40 bg-black/40" />
          <Dialog.Popup className="fixed inset-y-0 right-0 z-50 flex w-72 max-w-[88vw] flex-col gap-4 overflow-y-auto border-l border-line bg-sunken p-3">
            <Dialog.Title className="sr-only">Navigation</Dialog.Title>
            <div className="flex items-center justify-between">
              <ThemeSwitch />
              <Dialog.Close
                render={
                  <IconButton label="Close the navigation">
                    <X size={18} aria-hidden="true" />
                  </IconButton>
                }
              />
            </div>
            <CompanyMenu />
            <Navigation onGo={() => setOpen(false)} />
          </Dialog.Popup>
        </Dialog.Portal>
      </Dialog.Root>
    </header>
  );
}
