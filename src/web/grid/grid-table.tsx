import { type CSSProperties, type ReactNode, useCallback, useId, useMemo, useRef, useState } from 'react';
import { figureWidth } from './figure-width.ts';
import type { GridProps } from './grid.tsx';
import type { GridRow as Row } from './grid-column.ts';
import { GridHead } from './grid-head.tsx';
import { gridLayout } from './grid-layout.ts';
import { GridRow } from './grid-row.tsx';
import { lookAt } from './grid-state.ts';
import { GridTotals } from './grid-totals.tsx';
import { RowMenu } from './row-menu.tsx';
import { rowProps } from './row-props.ts';
import type { Sheet } from './sheet.ts';
import { useCellFocus } from './use-cell-focus.ts';
import type { useGrid } from './use-grid.ts';
import { useGridClipboard } from './use-grid-clipboard.ts';
import { useGridKeys } from './use-grid-keys.ts';
import { useGridMouse } from './use-grid-mouse.ts';
import { useMedia } from './use-media.ts';
import { useRowSums } from './use-row-sums.ts';
import { useRowWindow } from './use-row-window.ts';

export interface GridBodyProps<Each extends Row> extends GridProps<Each> {
  readonly sheet: Sheet<Each>;
  readonly grid: ReturnType<typeof useGrid<Each>>;
  readonly onHelp: () => void;
}

const MESSAGE_HEIGHT = 20;

export function GridTable<Each extends Row>(props: GridBodyProps<Each>) {
  const { label, sheet, grid, words, dense = false } = props;
  const { state, act } = grid;
  const gridId = useId();
  const box = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<HTMLElement | null>(null);
  const coarse = useMedia('(pointer: coarse)');
  const { visible, selection } = lookAt(sheet, state);
  const { numberOf, figuresOf, messagesOf, total } = useRowSums(props);
  const withMenu = sheet.newRow !== null;
  const withHandle = withMenu || state.rows.some(sheet.isSection);
  const figures = figureWidth(total, dense);
  const layout = useMemo(
    () => gridLayout(sheet.columns, { withHandle, withMenu, figures }),
    [sheet.columns, withHandle, withMenu, figures],
  );
  const rowHeight = coarse ? 44 : 32;
  const messages = visible.map(messagesOf);
  const heights = messages.map(({ length }) => rowHeight + 1 + length * MESSAGE_HEIGHT);
  const placeOf = (key: string | undefined) => visible.findIndex((row) => row.key === key);
  const kept = [Math.max(0, placeOf(state.active?.key)), placeOf(state.reach?.key)];
  const { places, tops } = useRowWindow(box, heights, kept);
  const keys = useGridKeys(grid, props.onHelp);
  const mouse = useGridMouse(box, sheet.columns, grid);
  useGridClipboard(box, grid);
  useCellFocus(gridId, grid);
  const openMenu = useCallback(
    (key: string, button: HTMLElement) => {
      act({ kind: 'focus', cell: { key, column: sheet.columns[0]?.id ?? '' } });
      setMenu(button);
    },
    [act, sheet.columns],
  );
  const drawn = places.flatMap((place) => {
    const row = visible[place];
    return row ? [{ row, place }] : [];
  });
  return (
    <div
      ref={box}
      {...boxProps(layout, dense)}
      className="group/grid @container isolate max-h-[min(44rem,78dvh)] overflow-auto overscroll-x-contain border-y border-line outline-none data-dense:text-small data-dense:[--figure-size:var(--text-small)] print:max-h-none print:overflow-visible print:text-[0.7rem]"
    >
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that takes the keyboard is a grid.
        role="grid"
        aria-label={label}
        aria-rowcount={visible.length + 2}
        aria-colcount={sheet.columns.length}
        aria-multiselectable="true"
        onKeyDown={keys}
        onMouseDown={mouse.onMouseDown}
        onClick={mouse.onClick}
        onBlur={() => act({ kind: 'settle' })}
        style={{ minWidth: layout.least }}
        className="block print:min-w-0!"
      >
        <GridHead columns={sheet.columns} layout={layout} {...{ withHandle, withMenu }} />
        <tbody className="block">
          {drawn.map(({ row, place }, index) => (
            <Placed key={row.key} gap={gapBefore(tops, place, drawn[index - 1]?.place ?? -1)}>
              <GridRow
                {...{ gridId, row, place, withHandle, withMenu, act }}
                {...rowProps(sheet, state, selection, mouse.mark, row, place)}
                number={numberOf(row)}
                words={words(row)}
                columns={sheet.columns}
                frozen={layout.frozen}
                figures={figuresOf(row)}
                messages={messages[place] ?? []}
                onMenu={openMenu}
              />
            </Placed>
          ))}
          <Gap height={gapBefore(tops, visible.length, drawn.at(-1)?.place ?? -1)} />
        </tbody>
        <GridTotals
          columns={sheet.columns}
          {...{ layout, total, withHandle, withMenu }}
          rowCount={visible.length}
        />
      </table>
      {withMenu && <RowMenu anchor={menu} onClose={() => setMenu(null)} onChoose={act} />}
    </div>
  );
}

/** What is scrolled to is not left under the frozen columns. */
function boxProps({ template, printed, taken }: ReturnType<typeof gridLayout>, dense: boolean) {
  const columns = { '--columns': template, '--printed': printed };
  const style: CSSProperties = { ...columns, scrollPaddingLeft: `calc(${taken} + 8px)` };
  return { style, 'data-dense': dense || undefined };
}

/** How high the rows between two drawn ones are. */
function gapBefore(tops: readonly number[], place: number, previous: number): number {
  return (tops[place] ?? 0) - (tops[previous + 1] ?? 0);
}

function Placed({ gap, children }: { readonly gap: number; readonly children: ReactNode }) {
  return (
    <>
      <Gap height={gap} />
      {children}
    </>
  );
}

function Gap({ height }: { readonly height: number }) {
  return height > 0 ? <tr className="block" style={{ height }} /> : null;
}
