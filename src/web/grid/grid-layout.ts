import type { GridColumn } from './grid-column.ts';

const HANDLE_WIDTH = 36;
const MENU_WIDTH = 32;

interface GridLayout {
  readonly template: string;
  /** On paper the columns share the width of the page. */
  readonly printed: string;
  readonly least: number;
  /** How far from the left a frozen column stays, by its id. */
  readonly frozen: ReadonlyMap<string, number>;
  /** How much of the width the frozen columns take. */
  readonly taken: number;
}

/** How wide the columns are, and which of them stay in sight. `figures` is the least width of an amount. */
export function gridLayout<Row>(
  given: readonly GridColumn<Row>[],
  { withHandle, withMenu, figures }: { withHandle: boolean; withMenu: boolean; figures: number },
): GridLayout {
  const columns = given.map((column) =>
    column.shownDecimals === undefined || column.suffix
      ? column
      : { ...column, width: Math.max(column.width, figures) },
  );
  const frozen = new Map<string, number>();
  let left = withHandle ? HANDLE_WIDTH : 0;
  for (const { id, width } of columns.slice(0, columns.findLastIndex((column) => column.frozen) + 1)) {
    frozen.set(id, left);
    left += width;
  }
  const widths = columns.map(({ width, grows }) => (grows ? `minmax(${width}px, 1fr)` : `${width}px`));
  const parts = [
    ...(withHandle ? [`${HANDLE_WIDTH}px`] : []),
    ...widths,
    ...(withMenu ? [`${MENU_WIDTH}px`] : []),
  ];
  const least =
    columns.reduce((sum, { width }) => sum + width, 0) +
    (withHandle ? HANDLE_WIDTH : 0) +
    (withMenu ? MENU_WIDTH : 0);
  const printed = [...(withHandle ? ['24px'] : []), ...columns.map(({ width }) => `minmax(0, ${width}fr)`)];
  return { template: parts.join(' '), printed: printed.join(' '), least, frozen, taken: left };
}
