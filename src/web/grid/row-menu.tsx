import { Menu } from '@base-ui/react/menu';
import { mainLandmark } from '#web/ui/main-landmark.ts';
import type { GridCommand } from './grid-command.ts';

interface RowMenuProps {
  /** The button that was pressed; null while no menu is open. */
  readonly anchor: HTMLElement | null;
  readonly onClose: () => void;
  readonly onChoose: (command: GridCommand<never>) => void;
}

const actions: readonly {
  readonly label: string;
  readonly keys: string;
  readonly command: GridCommand<never>;
}[] = [
  { label: 'Move up', keys: 'Alt ↑', command: { kind: 'move_rows', by: -1 } },
  { label: 'Move down', keys: 'Alt ↓', command: { kind: 'move_rows', by: 1 } },
  { label: 'Add a line below', keys: 'Alt Enter', command: { kind: 'add_below' } },
  { label: 'Remove', keys: 'Alt Delete', command: { kind: 'remove_rows' } },
];

/** What can be done with one row. One menu serves all rows. */
export function RowMenu({ anchor, onClose, onChoose }: RowMenuProps) {
  return (
    <Menu.Root open={anchor !== null} onOpenChange={(open) => !open && onClose()}>
      <Menu.Portal container={mainLandmark}>
        <Menu.Positioner anchor={anchor} sideOffset={4} align="end" className="z-50 outline-none">
          <Menu.Popup
            finalFocus={false}
            className="min-w-52 rounded border border-line bg-raised py-1 shadow-lg outline-none"
          >
            {actions.map(({ label, keys, command }) => (
              <Menu.Item
                key={label}
                onClick={() => onChoose(command)}
                className="flex min-h-8 cursor-pointer items-center justify-between gap-6 px-3 outline-none select-none data-highlighted:bg-accent-soft pointer-coarse:min-h-11"
              >
                {label} <kbd className="font-sans text-small text-muted pointer-coarse:hidden">{keys}</kbd>
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
