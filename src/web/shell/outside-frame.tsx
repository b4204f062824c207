import type { ReactNode } from 'react';
import { Brand } from './brand.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

interface OutsideFrameProps {
  readonly title: string;
  readonly intro: ReactNode;
  readonly children: ReactNode;
}

/** The frame of the few pages that are seen before there is a company: one column, one task. */
export function OutsideFrame({ title, intro, children }: OutsideFrameProps) {
  return (
    <div className="min-h-dvh px-4 py-6">
      <title>{`${title} · Drawbook`}</title>
      <div className="mx-auto flex max-w-lg flex-col gap-6">
        <header className="flex items-center justify-between">
          <Brand />
          <ThemeSwitch />
        </header>
        <main className="flex flex-col gap-5 pt-6">
          <div>
            <h1 className="text-figure font-semibold text-balance">{title}</h1>
            <div className="mt-1 text-muted">{intro}</div>
          </div>
          {children}
        </main>
      </div>
    </div>
  );
}
