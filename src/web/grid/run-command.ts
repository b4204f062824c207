import { changeCells } from './change-cells.ts';
import { changeRows } from './change-rows.ts';
import { editCell } from './edit-cell.ts';
import { goToCell, nextEditable } from './go-to-cell.ts';
import type { GridRow } from './grid-column.ts';
import type { GridCommand } from './grid-command.ts';
import type { GridState } from './grid-state.ts';
import { lookAt } from './grid-state.ts';
import { pasteCells } from './paste-cells.ts';
import type { Sheet } from './sheet.ts';
import { travel } from './travel.ts';

/** The whole behaviour of a grid: what a command makes of it. */
export function runCommand<Row extends GridRow>(
  sheet: Sheet<Row>,
  state: GridState<Row>,
  command: GridCommand<Row>,
): GridState<Row> {
  switch (command.kind) {
    case 'edit':
    case 'type':
    case 'cancel':
      return editCell(sheet, state, command);
    default:
      // Whatever else is done, what was typed stays.
      return openActive(sheet, runSettled(sheet, editCell(sheet, state, { kind: 'settle' }), command));
  }
}

/** Nobody works in a row that is folded away, such as one that was just added or brought back. */
function openActive<Row extends GridRow>(sheet: Sheet<Row>, state: GridState<Row>): GridState<Row> {
  if (state.folded.size === 0 || !state.active) return state;
  const key = sectionOf(sheet, state);
  const seen = key === null || key === state.active.key || !state.folded.has(key);
  return seen ? state : { ...state, folded: new Set([...state.folded].filter((each) => each !== key)) };
}

/** The section of the active cell; its own row where that is one. */
function sectionOf<Row extends GridRow>(sheet: Sheet<Row>, { rows, active }: GridState<Row>): string | null {
  const at = rows.findIndex(({ key }) => key === active?.key);
  return rows.slice(0, at + 1).findLast(sheet.isSection)?.key ?? null;
}

function runSettled<Row extends GridRow>(
  sheet: Sheet<Row>,
  state: GridState<Row>,
  command: GridCommand<Row>,
): GridState<Row> {
  switch (command.kind) {
    case 'go':
      return goToCell(sheet, state, command.step, command.extend);
    case 'tab': {
      const active = nextEditable(sheet, state, command.back);
      return active ? { ...state, active, reach: null } : state;
    }
    case 'enter':
      return enter(sheet, state, command.back);
    case 'focus':
      return command.extend
        ? { ...state, reach: command.cell }
        : { ...state, active: command.cell, reach: null };
    case 'select_all':
    case 'select_rows':
      return selectRows(sheet, state, command.kind === 'select_all');
    case 'fold':
      return fold(sheet, state, command.key, command.fold);
    default:
      return runChange(sheet, state, command);
  }
}

function runChange<Row extends GridRow>(
  sheet: Sheet<Row>,
  state: GridState<Row>,
  command: GridCommand<Row>,
): GridState<Row> {
  switch (command.kind) {
    case 'clear':
    case 'fill_down':
    case 'fill_to':
      return changeCells(sheet, state, command);
    case 'paste':
      return pasteCells(sheet, state, command.table);
    case 'undo':
    case 'redo':
      return travel(sheet, state, command.kind);
    case 'add':
    case 'add_below':
    case 'remove_rows':
    case 'move_rows':
    case 'drop_rows':
      return changeRows(sheet, state, command);
    default:
      return state;
  }
}

/** Enter goes down a column and, where lines may be added, adds one at its end. */
function enter<Row extends GridRow>(sheet: Sheet<Row>, state: GridState<Row>, back: boolean): GridState<Row> {
  const { visible } = lookAt(sheet, state);
  const atEnd = visible.at(-1)?.key === state.active?.key;
  if (atEnd && !back && sheet.newRow) return changeRows(sheet, state, { kind: 'add', row: sheet.newRow() });
  return goToCell(sheet, state, back ? 'up' : 'down', false);
}

function selectRows<Row extends GridRow>(
  sheet: Sheet<Row>,
  state: GridState<Row>,
  all: boolean,
): GridState<Row> {
  const { visible, selection } = lookAt(sheet, state);
  const first = visible[all ? 0 : (selection?.top ?? 0)];
  const last = all ? visible.at(-1) : visible[selection?.bottom ?? 0];
  const [left, right] = [sheet.columns[0], sheet.columns.at(-1)];
  if (!first || !last || !left || !right) return state;
  return {
    ...state,
    active: { key: first.key, column: left.id },
    reach: { key: last.key, column: right.id },
  };
}

/** Folds a section or opens it. Who stood in one of its rows then stands on the section. */
function fold<Row extends GridRow>(
  sheet: Sheet<Row>,
  state: GridState<Row>,
  named: string | null,
  folding: boolean,
): GridState<Row> {
  const own = sectionOf(sheet, state);
  const key = named ?? own;
  if (key === null || state.folded.has(key) === folding) return state;
  const folded = new Set(state.folded);
  if (folding) folded.add(key);
  else folded.delete(key);
  const said = folding ? 'Section folded.' : 'Section opened.';
  const active = state.active && own === key && folding ? { ...state.active, key } : state.active;
  return { ...state, folded, said, active, reach: null };
}
