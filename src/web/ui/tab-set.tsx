import { Tabs } from '@base-ui/react/tabs';
import { type ReactNode, useState } from 'react';

interface TabSetProps {
  readonly label: string;
  readonly tabs: readonly { readonly key: string; readonly label: string; readonly content: ReactNode }[];
  /** The key of the tab that is open at first, instead of the first one. */
  readonly opens?: string | undefined;
  /** Tabs that were opened stay as they are behind the others, so that nothing typed is lost. */
  readonly keeps?: boolean;
}

export function TabSet({ label, tabs, opens, keeps = false }: TabSetProps) {
  const first = tabs.find(({ key }) => key === opens) ?? tabs[0];
  const [opened, setOpened] = useState<ReadonlySet<string | undefined>>(new Set([first?.key]));
  return (
    <Tabs.Root defaultValue={first?.key} onValueChange={(key: string) => setOpened(new Set(opened).add(key))}>
      <Tabs.List
        aria-label={label}
        className="print:hidden mb-3 flex gap-1 overflow-x-auto border-b border-line"
      >
        {tabs.map((tab) => (
          <Tabs.Tab
            key={tab.key}
            value={tab.key}
            className={
              '-mb-px min-h-8 border-b-2 border-transparent px-3 whitespace-nowrap text-muted transition-colors hover:text-text ' +
              'focus-visible:-outline-offset-2 data-active:border-accent data-active:font-medium data-active:text-text pointer-coarse:min-h-11'
            }
          >
            {tab.label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map((tab) => (
        <Tabs.Panel
          key={tab.key}
          value={tab.key}
          keepMounted={keeps && opened.has(tab.key)}
          className="min-h-40"
        >
          {tab.content}
        </Tabs.Panel>
      ))}
    </Tabs.Root>
  );
}
