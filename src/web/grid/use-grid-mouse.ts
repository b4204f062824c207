import { type MouseEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { cellPlace, rowKey } from './cell-place.ts';
import type { GridColumn, GridRow } from './grid-column.ts';
import type { CellPlace } from './grid-state.ts';
import type { useGrid } from './use-grid.ts';

type Drag = 'select' | 'fill' | 'rows';

/** Where a drag is: rows would be dropped before this one, or filled down to it. */
export interface DragMark {
  readonly drag: Drag;
  readonly key: string | null;
}

const EDGE = 40;

/** Selecting with the mouse, filling by the corner, and moving rows by their number. */
export function useGridMouse<Row extends GridRow>(
  box: RefObject<HTMLElement | null>,
  columns: readonly GridColumn<Row>[],
  { act, now }: Pick<ReturnType<typeof useGrid<Row>>, 'act' | 'now'>,
) {
  const [mark, setMark] = useState<DragMark | null>(null);
  const stop = useRef<() => void>(() => {});
  const wasActive = useRef(false);
  useEffect(() => () => stop.current(), []);

  const follow = (drag: Drag) => {
    let over: DragMark | null = null;
    const move = (event: globalThis.MouseEvent) => {
      const element = box.current;
      if (!element) return;
      const { top, bottom } = element.getBoundingClientRect();
      element.scrollTop += event.clientY > bottom - EDGE ? 16 : event.clientY < top + EDGE ? -16 : 0;
      const target = document.elementFromPoint(event.clientX, event.clientY);
      if (!target || !element.contains(target)) return;
      const place = cellPlace(target);
      if (drag === 'select')
        return void (
          place &&
          isElsewhere(place, now.current.state) &&
          act({ kind: 'focus', cell: place, extend: true })
        );
      const key = drag === 'rows' ? dropKey(target, event.clientY) : rowKey(target);
      if (over?.key === key) return;
      over = { drag, key };
      setMark(over);
    };
    stop.current = () => {
      document.removeEventListener('mousemove', move);
      document.removeEventListener('mouseup', up);
      setMark(null);
    };
    const up = () => {
      stop.current();
      if (over?.drag === 'fill' && over.key !== null) act({ kind: 'fill_to', key: over.key });
      if (over?.drag === 'rows') act({ kind: 'drop_rows', before: over.key });
    };
    document.addEventListener('mousemove', move);
    document.addEventListener('mouseup', up);
  };

  const onMouseDown = (event: MouseEvent<HTMLElement>) => {
    if (event.button !== 0 || !(event.target instanceof HTMLElement)) return;
    const { target } = event;
    const drag = target.closest<HTMLElement>('[data-drag]')?.dataset.drag;
    if (drag === 'fill') {
      event.preventDefault();
      return follow('fill');
    }
    if (drag === 'rows') {
      event.preventDefault();
      selectRow(rowKey(target), event.shiftKey);
      return follow('rows');
    }
    const place = cellPlace(target);
    if (!place) return;
    wasActive.current = target.contains(document.activeElement) && !event.shiftKey;
    if (!wasActive.current && !(target instanceof HTMLSelectElement)) {
      event.preventDefault();
      act({ kind: 'focus', cell: place, extend: event.shiftKey });
    }
    if (!now.current.state.editing) follow('select');
  };

  const selectRow = (key: string | null, extend: boolean) => {
    const [first, last] = [columns[0], columns.at(-1)];
    if (key === null || !first || !last) return;
    if (!extend) act({ kind: 'focus', cell: { key, column: first.id } });
    act({ kind: 'focus', cell: { key, column: last.id }, extend: true });
  };

  const onClick = (event: MouseEvent<HTMLElement>) => {
    // The first click goes to a cell, the second one into its text.
    if (wasActive.current && event.target instanceof HTMLInputElement && cellPlace(event.target)) {
      act({ kind: 'edit' });
    }
  };
  return { mark, onMouseDown, onClick };
}

function isElsewhere(
  place: CellPlace,
  state: { readonly active: CellPlace | null; readonly reach: CellPlace | null },
) {
  const at = state.reach ?? state.active;
  return at?.key !== place.key || at.column !== place.column;
}

/** The row before which a drop puts what is dragged; null below the last one. */
function dropKey(target: Element, y: number): string | null {
  const row = target.closest<HTMLElement>('[data-row]');
  if (!row) return null;
  const { top, height } = row.getBoundingClientRect();
  if (y < top + height / 2) return row.dataset.row ?? null;
  return (
    row.parentElement?.querySelector<HTMLElement>(`[data-row="${row.dataset.row}"] ~ [data-row]`)?.dataset
      .row ?? null
  );
}
