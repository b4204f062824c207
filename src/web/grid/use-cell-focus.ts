import { useLayoutEffect } from 'react';
import { cellId } from './cell-place.ts';
import type { GridRow } from './grid-column.ts';
import type { useGrid } from './use-grid.ts';

/** After a command the keyboard is where the command left it, and that cell is in sight. */
export function useCellFocus<Row extends GridRow>(
  gridId: string,
  { state, goes }: Pick<ReturnType<typeof useGrid<Row>>, 'state' | 'goes'>,
): void {
  useLayoutEffect(() => {
    const going = goes.current;
    if (going === null) return;
    goes.current = null;
    const { active, reach, editing } = state;
    const cell = active && document.getElementById(cellId(gridId, active));
    if (!cell) return;
    if (document.activeElement !== cell) cell.focus({ preventScroll: true });
    else if (!editing && cell instanceof HTMLInputElement) cell.select();
    const seen = reach && going === 'to_reach' ? document.getElementById(cellId(gridId, reach)) : cell;
    seen?.closest('[data-column]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
}
