import type { CellPlace } from './grid-state.ts';

/** The id of a cell's control in the page. */
export function cellId(gridId: string, { key, column }: CellPlace): string {
  return `cell-${gridId}-${key}-${column}`;
}

/** The cell that something on the page belongs to. */
export function cellPlace(target: EventTarget | null): CellPlace | null {
  if (!(target instanceof Element)) return null;
  const column = target.closest<HTMLElement>('[data-column]')?.dataset.column;
  const key = rowKey(target);
  return key === null || column === undefined ? null : { key, column };
}

/** The key of the row that something on the page belongs to. */
export function rowKey(target: EventTarget | null): string | null {
  return target instanceof Element ? (target.closest<HTMLElement>('[data-row]')?.dataset.row ?? null) : null;
}
