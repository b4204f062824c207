import type { GridColumn } from './grid-column.ts';

const HANDLE_WIDTH = 36;
const MENU_WIDTH = 32;

interface GridLayout {
  readonly template: string;
  /** On paper the columns share the width of the page. */
  readonly printed: string;
  /** The least width of all columns beside each other. */
  readonly least: string;
  /** How far from the left a frozen column stays, by its id. */
  readonly frozen: ReadonlyMap<string, number>;
  /** How much of the width the frozen columns take. */
  readonly taken: string;
}

/**
 * How wide the columns are, and which of them stay in sight. `figures` is the least width of an amount. A column that may
 * become narrow does, until the others stand beside it in the box of the grid (100cqw).
 */
export function gridLayout<Row>(
  given: readonly GridColumn<Row>[],
  { withHandle, withMenu, figures }: { withHandle: boolean; withMenu: boolean; figures: number },
): GridLayout {
  const columns = given.map((column) =>
    column.shownDecimals === undefined || column.suffix
      ? column
      : { ...column, width: Math.max(column.width, figures) },
  );
  const ends = (withHandle ? HANDLE_WIDTH : 0) + (withMenu ? MENU_WIDTH : 0);
  const widthOf = ({ id, width, least }: GridColumn<Row>): string => {
    if (least === undefined) return `${width}px`;
    const others = columns.filter((column) => column.id !== id && !column.spare);
    return `clamp(${least}px, 100cqw - ${sum(others) + ends}px, ${width}px)`;
  };
  const adding = (parts: readonly GridColumn<Row>[], more: number): string =>
    `calc(${[`${more}px`, ...parts.map(widthOf)].join(' + ')})`;
  const fixed = columns.slice(0, columns.findLastIndex((column) => column.frozen) + 1);
  const left = withHandle ? HANDLE_WIDTH : 0;
  const tracks = columns.map((column) =>
    column.grows ? `minmax(${widthOf(column)}, 1fr)` : widthOf(column),
  );
  const parts = [
    ...(withHandle ? [`${HANDLE_WIDTH}px`] : []),
    ...tracks,
    ...(withMenu ? [`${MENU_WIDTH}px`] : []),
  ];
  const printed = [...(withHandle ? ['24px'] : []), ...columns.map(({ width }) => `minmax(0, ${width}fr)`)];
  return {
    template: parts.join(' '),
    printed: printed.join(' '),
    least: adding(columns, ends),
    frozen: new Map(fixed.map(({ id }, index) => [id, left + sum(fixed.slice(0, index))])),
    // Once it is scrolled sideways, what may become narrow has.
    taken: adding(fixed, left),
  };
}

function sum<Row>(columns: readonly GridColumn<Row>[]): number {
  return columns.reduce((total, { width }) => total + width, 0);
}
