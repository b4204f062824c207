import { type KeyboardEvent, useRef } from 'react';
import { cellPlace } from './cell-place.ts';
import { commandOfKey } from './command-of-key.ts';
import { nextEditable } from './go-to-cell.ts';
import type { GridRow } from './grid-column.ts';
import type { useGrid } from './use-grid.ts';

/** The keyboard of a grid. Escape and then Tab leaves it, so that nobody is caught in five hundred lines. */
export function useGridKeys<Row extends GridRow>(
  { act, now }: Pick<ReturnType<typeof useGrid<Row>>, 'act' | 'now'>,
  onHelp: () => void,
) {
  const leaving = useRef(false);
  return (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event;
    if (event.nativeEvent.isComposing || !cellPlace(target)) return;
    const { state, sheet } = now.current;
    if (event.key === '/' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onHelp();
      return;
    }
    const command = commandOfKey(event, state.editing !== null);
    const left = leaving.current;
    leaving.current = event.key === 'Escape' && state.editing === null;
    if (!command) return void (leaving.current && act({ kind: 'cancel' }));
    if (command.kind === 'tab' && (left || !nextEditable(sheet, state, command.back))) {
      act({ kind: 'settle' });
      return;
    }
    event.preventDefault();
    act(command);
    if (command.kind !== 'edit') return;
    if (target instanceof HTMLSelectElement) target.showPicker();
    if (target instanceof HTMLInputElement)
      target.setSelectionRange(target.value.length, target.value.length);
  };
}
