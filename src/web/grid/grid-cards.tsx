import { useCallback, useId, useRef, useState } from 'react';
import { CardList } from './card-list.tsx';
import { Figure } from './cell-figure.tsx';
import { GridCard } from './grid-card.tsx';
import type { GridRow } from './grid-column.ts';
import { lookAt } from './grid-state.ts';
import type { GridBodyProps } from './grid-table.tsx';
import { RowMenu } from './row-menu.tsx';
import { rowProps } from './row-props.ts';
import { useCellFocus } from './use-cell-focus.ts';
import { useGridClipboard } from './use-grid-clipboard.ts';
import { useGridKeys } from './use-grid-keys.ts';
import { useRowSums } from './use-row-sums.ts';

/** The same grid on a phone: a card for each row, in one column, typed into with the thumb. */
export function GridCards<Row extends GridRow>(props: GridBodyProps<Row>) {
  const { label, sheet, grid, words } = props;
  const { state, act } = grid;
  const gridId = useId();
  const box = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<HTMLElement | null>(null);
  const { visible, selection } = lookAt(sheet, state);
  const { figuresOf, messagesOf, total } = useRowSums(props);
  const keys = useGridKeys(grid, props.onHelp);
  useGridClipboard(box, grid);
  useCellFocus(gridId, grid);
  const openMenu = useCallback(
    (key: string, button: HTMLElement) => {
      act({ kind: 'focus', cell: { key, column: sheet.columns[0]?.id ?? '' } });
      setMenu(button);
    },
    [act, sheet.columns],
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys are heard here for all the fields inside.
    <div ref={box} onKeyDown={keys} onBlur={() => act({ kind: 'settle' })} className="border-t border-line">
      <CardList
        label={label}
        count={visible.length}
        needed={visible.findIndex(({ key }) => key === state.active?.key)}
      >
        {(count) =>
          visible
            .slice(0, count)
            .map((row, place) => (
              <GridCard
                key={row.key}
                {...{ gridId, row, place, act }}
                {...rowProps(sheet, state, selection, null, row, place)}
                words={words(row)}
                columns={sheet.columns}
                figures={figuresOf(row)}
                messages={messagesOf(row)}
                onMenu={sheet.newRow ? openMenu : null}
              />
            ))
        }
      </CardList>
      {total && (
        <dl className="border-b border-line-strong/60 py-2 font-semibold">
          {sheet.columns
            .filter(({ id }) => total[id] !== undefined)
            .map((column) => (
              <div key={column.id} className="flex justify-between gap-4">
                <dt>{column.head ?? column.label}, total</dt>
                <dd className="tabular-nums">
                  <Figure shape={column} text={total[column.id] ?? ''} />
                </dd>
              </div>
            ))}
        </dl>
      )}
      <RowMenu anchor={menu} onClose={() => setMenu(null)} onChoose={act} />
    </div>
  );
}
