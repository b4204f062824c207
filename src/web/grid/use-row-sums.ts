import { useMemo } from 'react';
import type { CellMessage, GridRow as Row } from './grid-column.ts';
import type { GridBodyProps } from './grid-table.tsx';
import { messagesOfRow } from './messages-of-row.ts';
import { sectionSums } from './section-sums.ts';

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
  return {
    numberOf: (row: Each) => numbers.get(row.key) ?? null,
    figuresOf: (row: Each) => sums.sections.get(row.key) ?? sheet.figures.get(row.key),
    messagesOf: (row: Each) =>
      messagesOfRow(
        sheet,
        row,
        messages?.get(row.key) ?? none,
        editing && active?.key === row.key ? active.column : null,
      ),
    total: hasTotal ? { ...sums.total, ...totals } : null,
  };
}
