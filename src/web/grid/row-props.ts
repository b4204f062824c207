import type { GridRow as Row } from './grid-column.ts';
import type { GridRowProps } from './grid-row.tsx';
import type { GridState, Selection } from './grid-state.ts';
import type { Sheet } from './sheet.ts';
import type { DragMark } from './use-grid-mouse.ts';

type Part = 'tabColumn' | 'typed' | 'from' | 'to' | 'corner' | 'mark' | 'section';

/** What of the state is seen on one row. It is the same for most rows, whatever happens in the others. */
export function rowProps<Each extends Row>(
  sheet: Sheet<Each>,
  state: GridState<Each>,
  selection: Selection | null,
  mark: DragMark | null,
  row: Each,
  place: number,
): Pick<GridRowProps<Each>, Part> {
  const active = state.active?.key === row.key;
  const first = selection === null && place === 0 ? (sheet.columns[0]?.id ?? null) : null;
  const selected = selection !== null && place >= selection.top && place <= selection.bottom;
  return {
    tabColumn: active ? (state.active?.column ?? null) : first,
    typed: active ? (state.editing?.typed ?? null) : null,
    from: selected ? selection.left : -1,
    to: selected ? selection.right : -1,
    corner: selected && place === selection.bottom,
    mark: markOf(mark, selection, row.key, place),
    section: sheet.isSection(row) ? (state.folded.has(row.key) ? 'folded' : 'open') : null,
  };
}

function markOf(mark: DragMark | null, selection: Selection | null, key: string, place: number) {
  if (mark?.drag === 'rows') return mark.key === key ? 'drop' : null;
  return mark?.drag === 'fill' && mark.key === key && place > (selection?.bottom ?? place) ? 'fill' : null;
}
