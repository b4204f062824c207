import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { GridRow } from './grid-column.ts';
import type { GridCommand } from './grid-command.ts';
import { emptyState, type GridState } from './grid-state.ts';
import { runCommand } from './run-command.ts';
import type { Sheet } from './sheet.ts';

export type Act<Row> = (command: GridCommand<Row>) => void;

/**
 * Keeps where one is in a grid whose rows belong to the screen. Commands are run one after the other on what is
 * true at that moment, so that a cell that is left and a paste that follows do not overwrite each other.
 */
export function useGrid<Row extends GridRow>(
  sheet: Sheet<Row>,
  rows: readonly Row[],
  onChange: (rows: readonly Row[]) => void,
) {
  const [view, setView] = useState(emptyState<Row>);
  const now = useRef({ sheet, onChange, state: { ...view, rows } as GridState<Row> });
  const goes = useRef<'to_cell' | 'to_reach' | null>(null);
  useLayoutEffect(() => {
    now.current = { sheet, onChange, state: { ...now.current.state, rows } };
  }, [sheet, onChange, rows]);
  const act: Act<Row> = useCallback((command) => {
    const before = now.current.state;
    const after = runCommand(now.current.sheet, before, command);
    if (after === before) return;
    if (command.kind !== 'settle') goes.current = stretches(command) ? 'to_reach' : 'to_cell';
    now.current.state = after;
    const { rows: changed, ...rest } = after;
    setView(rest);
    if (changed !== before.rows) now.current.onChange(changed);
  }, []);
  return { state: { ...view, rows } as GridState<Row>, act, now, goes };
}

/** Whether the far corner of the selection is what one looks at next. */
function stretches<Row>(command: GridCommand<Row>): boolean {
  return (command.kind === 'go' || command.kind === 'focus') && command.extend === true;
}
