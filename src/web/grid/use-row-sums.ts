import { useMemo, useRef } from 'react';
import type { CellMessage, GridRow as Row } from './grid-column.ts';
import type { GridBodyProps } from './grid-table.tsx';
import { messagesOfRow } from './messages-of-row.ts';
import { sectionSums } from './section-sums.ts';
import { usePressed } from './use-pressed.ts';

const none: readonly CellMessage[] = [];

/** The number, the figures and the messages of each row, and the totals; a section's figures are its subtotals. */
export function useRowSums<Each extends Row>({ sheet, grid, messages, totals }: GridBodyProps<Each>) {
  const { rows, active, editing } = grid.state;
  const sums = useMemo(() => sectionSums(sheet, rows), [sheet, rows]);
  const hasTotal = totals !== undefined || sheet.columns.some((column) => column.sums);
  const numbers = useMemo(() => {
    const lines = rows.filter((row) => !sheet.isSection(row));
    return new Map(lines.map((row, at) => [row.key, at + 1]));
  }, [sheet.isSection, rows]);
  // A message makes its row higher, so a button below would not be where it was pressed.
  const pressed = usePressed();
  const before = useRef(new Map<string, readonly CellMessage[]>());
  const messagesOf = (row: Each) => {
    if (pressed) return before.current.get(row.key) ?? none;
    const edited = editing && active?.key === row.key ? active.column : null;
    const own = messagesOfRow(sheet, row, messages?.get(row.key) ?? none, edited);
    before.current.set(row.key, own);
    return own;
  };
  return {
    numberOf: (row: Each) => numbers.get(row.key) ?? null,
    figuresOf: (row: Each) => sums.sections.get(row.key) ?? sheet.figures.get(row.key),
    messagesOf,
    total: hasTotal ? { ...sums.total, ...totals } : null,
  };
}
