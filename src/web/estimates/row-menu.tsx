import { Menu } from '@base-ui/react/menu';
import { GripVertical } from 'lucide-react';
import { mainLandmark } from '#web/ui/main-landmark.ts';
import { newLine } from './draft-row.ts';
import type { RowActions } from './row-actions.ts';

interface RowMenuProps {
  readonly rowKey: string;
  readonly words: string;
  readonly defaultTax: string | null;
  readonly actions: RowActions;
}

const item =
  'flex min-h-8 cursor-pointer items-center justify-between gap-6 px-3 outline-none select-none data-highlighted:bg-accent-soft pointer-coarse:min-h-11';

/** What can be done with one row of the grid. */
export function RowMenu({ rowKey, words, defaultTax, actions }: RowMenuProps) {
  return (
    <Menu.Root>
      <Menu.Trigger
        aria-label={`Actions, ${words}`}
        className="grid size-7 place-items-center justify-self-end rounded text-muted hover:bg-sunken hover:text-text pointer-coarse:size-11"
      >
        <GripVertical size={15} aria-hidden="true" />
      </Menu.Trigger>
      <Menu.Portal container={mainLandmark}>
        <Menu.Positioner sideOffset={4} align="end" className="z-50 outline-none">
          <Menu.Popup className="min-w-48 rounded border border-line bg-raised py-1 shadow-lg outline-none">
            <Menu.Item className={item} onClick={() => actions.move(rowKey, -1)}>
              Move up <kbd className="font-sans text-small text-muted">Alt ↑</kbd>
            </Menu.Item>
            <Menu.Item className={item} onClick={() => actions.move(rowKey, 1)}>
              Move down <kbd className="font-sans text-small text-muted">Alt ↓</kbd>
            </Menu.Item>
            <Menu.Item className={item} onClick={() => actions.insert(newLine('item', defaultTax), rowKey)}>
              Add a line below
            </Menu.Item>
            <Menu.Item className={`${item} text-danger`} onClick={() => actions.remove(rowKey)}>
              Remove
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
