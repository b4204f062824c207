import { type RefObject, useEffect } from 'react';
import { locale } from '#web/lib/locale.ts';
import { cellPlace } from './cell-place.ts';
import { clipboardTable } from './clipboard-table.ts';
import type { GridRow } from './grid-column.ts';
import { selectedTexts } from './selected-texts.ts';
import { tabbedText } from './separated-table.ts';
import type { useGrid } from './use-grid.ts';

/**
 * Copy, cut and paste of cells. The page is listened to, and not the grid: a browser tells of a cell without a
 * text of its own only there.
 */
export function useGridClipboard<Row extends GridRow>(
  root: RefObject<HTMLElement | null>,
  { act, now }: Pick<ReturnType<typeof useGrid<Row>>, 'act' | 'now'>,
): void {
  useEffect(() => {
    const onClipboard = (event: ClipboardEvent) => {
      const { activeElement } = document;
      const { state, sheet } = now.current;
      const here = root.current?.contains(activeElement) && cellPlace(activeElement);
      if (!here || state.editing || !event.clipboardData) return;
      event.preventDefault();
      if (event.type === 'paste') {
        const [text, html] = [
          event.clipboardData.getData('text/plain'),
          event.clipboardData.getData('text/html'),
        ];
        act({ kind: 'paste', table: clipboardTable(text, html, locale) });
        return;
      }
      event.clipboardData.setData('text/plain', tabbedText(selectedTexts(sheet, state)));
      if (event.type === 'cut') act({ kind: 'clear' });
    };
    const types = ['copy', 'cut', 'paste'] as const;
    for (const type of types) document.addEventListener(type, onClipboard);
    return () => {
      for (const type of types) document.removeEventListener(type, onClipboard);
    };
  }, [root, act, now]);
}
