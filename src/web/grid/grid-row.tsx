import { memo } from 'react';
import { sameFields } from '#web/lib/same-fields.ts';
import { classNames } from '#web/ui/class-names.ts';
import { cellId } from './cell-place.ts';
import { GridCell } from './grid-cell.tsx';
import type { CellMessage, GridColumn, GridRow as Row } from './grid-column.ts';
import { RowHandle } from './row-handle.tsx';
import { RowMenuButton } from './row-menu-button.tsx';
import { RowMessages } from './row-messages.tsx';
import { cellText, isEditable, shapeOf } from './sheet.ts';
import type { Act } from './use-grid.ts';

export interface GridRowProps<Each extends Row> {
  readonly gridId: string;
  readonly row: Each;
  /** Its place among all rows, from 0. */
  readonly place: number;
  /** The number of the line; a section has none. */
  readonly number: number | null;
  readonly words: string;
  readonly columns: readonly GridColumn<Each>[];
  readonly frozen: ReadonlyMap<string, number>;
  readonly figures: Readonly<Record<string, string>> | undefined;
  readonly messages: readonly CellMessage[];
  /** The column that has the keyboard, or would have it after Tab. */
  readonly tabColumn: string | null;
  readonly typed: string | null;
  /** The first and the last selected column; -1 where the row is not selected. */
  readonly from: number;
  readonly to: number;
  /** The last selected row has the corner by which cells are filled. */
  readonly corner: boolean;
  readonly mark: 'drop' | 'fill' | null;
  readonly section: 'open' | 'folded' | null;
  readonly withHandle: boolean;
  readonly withMenu: boolean;
  readonly act: Act<Each>;
  readonly onMenu: (key: string, button: HTMLElement) => void;
}

function PlainRow<Each extends Row>(props: GridRowProps<Each>) {
  const { row, place, words, columns, messages, mark, section, withHandle, withMenu, act } = props;
  return (
    <tr
      aria-rowindex={place + 2}
      data-row={row.key}
      className={classNames(
        'relative grid grid-cols-(--columns) print:grid-cols-(--printed) border-b border-line',
        section ? 'bg-sunken font-semibold' : 'bg-surface',
        mark === 'drop' && 'shadow-[0_-2px_0_var(--accent)] print:shadow-none',
        mark === 'fill' && 'outline-1 -outline-offset-1 outline-accent outline-dashed',
      )}
    >
      {withHandle && (
        <RowHandle
          number={props.number}
          section={section}
          words={words}
          movable={withMenu}
          onFold={(fold) => act({ kind: 'fold', key: row.key, fold })}
        />
      )}
      {columns.map((column, index) => (
        <Cell key={column.id} {...props} column={column} index={index} />
      ))}
      {withMenu && <RowMenuButton words={words} onOpen={(button) => props.onMenu(row.key, button)} />}
      <RowMessages
        id={cellId(props.gridId, { key: row.key, column: 'messages' })}
        messages={messages}
        indent={withHandle}
      />
    </tr>
  );
}

interface CellProps<Each extends Row> extends GridRowProps<Each> {
  readonly column: GridColumn<Each>;
  readonly index: number;
}

function Cell<Each extends Row>(props: CellProps<Each>) {
  const { gridId, row, column, index, frozen, figures, messages, tabColumn, typed, from, to, corner } = props;
  const place = { key: row.key, column: column.id };
  const selected = index >= from && index <= to;
  const left = frozen.get(column.id);
  const active = tabColumn === column.id;
  const own = messages.filter((message) => message.column === column.id);
  const editable = isEditable(column, row);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: what is inside the cell takes the keyboard.
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell that can be selected is a gridcell.
      role="gridcell"
      aria-selected={selected}
      aria-colindex={index + 1}
      aria-readonly={!editable || undefined}
      data-column={column.id}
      style={left === undefined ? undefined : { left }}
      className={classNames(
        'relative h-8 min-w-0 scroll-mt-9 scroll-mb-10 pointer-coarse:h-11 print:h-auto print:min-h-7',
        left !== undefined && 'sticky z-20 focus-within:z-25 print:static',
        selected && !active ? 'bg-surface group-focus-within/grid:bg-accent-soft' : 'bg-inherit',
        column.write && !editable && !props.section && 'text-muted',
      )}
    >
      <GridCell
        id={cellId(gridId, place)}
        place={place}
        shape={shapeOf(column, row)}
        text={cellText(column, row, figures)}
        typed={active ? typed : null}
        editable={editable}
        words={props.words}
        tabStop={active}
        invalid={own.some(({ tone }) => tone === 'error')}
        describedBy={own.length > 0 ? cellId(gridId, { key: row.key, column: 'messages' }) : undefined}
        className={props.section ? 'font-semibold' : ''}
        act={props.act as Act<never>}
      />
      {corner && index === to && typed === null && (
        <span
          data-drag="fill"
          className="absolute -right-1 -bottom-1 z-10 hidden size-2 cursor-crosshair border border-surface bg-accent group-focus-within/grid:block pointer-coarse:hidden! print:hidden!"
        />
      )}
    </td>
  );
}

/**
 * Whether two rows look the same: a row, its figures and its messages are made anew with every key, and compared by
 * what they say.
 */
export function looksSame(before: GridRowProps<Row>, after: GridRowProps<Row>): boolean {
  const names = Object.keys(after) as (keyof GridRowProps<Row>)[];
  return names.every(
    (name) =>
      Object.is(before[name], after[name]) ||
      (name === 'row' && sameFields(before.row, after.row)) ||
      ((name === 'figures' || name === 'messages') &&
        JSON.stringify(before[name]) === JSON.stringify(after[name])),
  );
}

/** One row. It is drawn again only when something on it changes, so that typing costs the same in a long grid. */
export const GridRow = memo(PlainRow, looksSame as never) as typeof PlainRow;
