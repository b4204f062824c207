import { Menu } from '@base-ui/react/menu';
import { Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';
import { buttonLook } from './button-look.ts';
import { classNames } from './class-names.ts';
import { mainLandmark } from './main-landmark.ts';

export interface MenuAction {
  readonly label: string;
  readonly onSelect: () => void;
  readonly icon?: ReactNode;
  readonly danger?: boolean;
}

/** What else can be done here, behind one button. */
export function ActionMenu({
  label,
  actions,
}: {
  readonly label: string;
  readonly actions: readonly MenuAction[];
}) {
  if (actions.length === 0) return null;
  return (
    <Menu.Root>
      <Menu.Trigger aria-label={label} title={label} className={classNames(buttonLook('quiet'), 'px-2')}>
        <Ellipsis size={16} aria-hidden="true" />
      </Menu.Trigger>
      <Menu.Portal container={mainLandmark}>
        <Menu.Positioner sideOffset={6} align="end" className="z-50 outline-none">
          <Menu.Popup className="min-w-52 rounded border border-line bg-raised py-1 shadow-lg outline-none">
            {actions.map((action) => (
              <Menu.Item
                key={action.label}
                onClick={action.onSelect}
                className={classNames(
                  'flex min-h-8 cursor-pointer items-center gap-2 px-3 py-1 outline-none select-none pointer-coarse:min-h-11',
                  'data-highlighted:bg-accent-soft',
                  action.danger && 'text-danger',
                )}
              >
                {action.icon}
                {action.label}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
