import { type ReactNode, useMemo, useState } from 'react';
import { locale } from '#web/lib/locale.ts';
import { useNarrow } from '#web/lib/use-narrow.ts';
import { GridCards } from './grid-cards.tsx';
import type { CellMessage, GridColumn, GridRow } from './grid-column.ts';
import { GridFooter } from './grid-footer.tsx';
import { GridHelp } from './grid-help.tsx';
import type { CellPlace } from './grid-state.ts';
import { GridTable } from './grid-table.tsx';
import type { GridFigures, Sheet } from './sheet.ts';
import { type Act, useGrid } from './use-grid.ts';

export interface GridProps<Row extends GridRow> {
  readonly label: string;
  readonly rows: readonly Row[];
  /** Called with all rows at every key that is typed; a screen with slow sums defers them. */
  readonly onChange: (rows: readonly Row[]) => void;
  /** Made once, outside of what is typed: figures that follow it belong in `figures`. */
  readonly columns: readonly GridColumn<Row>[];
  readonly figures?: GridFigures;
  /** Replaces the sums of the last row, where a total is no sum. */
  readonly totals?: Readonly<Record<string, string>>;
  /** What the screen or the server says of cells, by the row's key. */
  readonly messages?: ReadonlyMap<string, readonly CellMessage[]>;
  /** Smaller figures with less around them, where many columns stand beside each other. */
  readonly dense?: boolean;
  /** A row in a word or two, for readers. */
  readonly words: (row: Row) => string;
  readonly isSection?: (row: Row) => boolean;
  /** Makes a blank row. Without it the rows are given: they are neither added, removed nor moved. */
  readonly newRow?: () => Row;
  /** What stands below the grid, such as buttons; what they do is done through `act`, so that it can be undone. */
  readonly children?: (act: Act<Row>, active: CellPlace | null) => ReactNode;
}

const noFigures: GridFigures = new Map();
const never = () => false;

/** A grid of rows that is typed into as in a spreadsheet; on a phone a list of cards with the same fields. */
export function Grid<Row extends GridRow>(props: GridProps<Row>) {
  const { rows, onChange, columns, figures = noFigures, isSection = never, newRow = null } = props;
  const phone = useNarrow('phone');
  const [help, setHelp] = useState(false);
  const sheet: Sheet<Row> = useMemo(
    () => ({ columns, figures, isSection, newRow, locale }),
    [columns, figures, isSection, newRow],
  );
  const grid = useGrid(sheet, rows, onChange);
  const Body = phone ? GridCards : GridTable;
  return (
    <div className="min-w-0">
      <Body {...props} sheet={sheet} grid={grid} onHelp={() => setHelp(true)} />
      <GridFooter sheet={sheet} state={grid.state} onHelp={() => setHelp(true)}>
        {props.children?.(grid.act, grid.state.active)}
      </GridFooter>
      <p role="status" className="sr-only">
        {grid.state.said}
      </p>
      <GridHelp open={help} onClose={() => setHelp(false)} canAdd={newRow !== null} />
    </div>
  );
}
