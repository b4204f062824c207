import { Keyboard } from 'lucide-react';
import type { ReactNode } from 'react';
import { moneyText } from '#web/lib/money-text.ts';
import { Button } from '#web/ui/button.tsx';
import type { GridRow } from './grid-column.ts';
import { type GridState, lookAt } from './grid-state.ts';
import { cellText, type Sheet } from './sheet.ts';
import { sumTexts } from './sum-texts.ts';

interface GridFooterProps<Row extends GridRow> {
  readonly sheet: Sheet<Row>;
  readonly state: GridState<Row>;
  readonly onHelp: () => void;
  readonly children: ReactNode;
}

/** Below a grid: its buttons, what the selected figures add up to, and the keys. */
export function GridFooter<Row extends GridRow>({ sheet, state, onHelp, children }: GridFooterProps<Row>) {
  const sum = selectedSum(sheet, state);
  return (
    <div className="flex flex-wrap items-center gap-2 pt-2 print:hidden">
      {children}
      <span className="ml-auto flex items-center gap-3 text-small text-muted max-sm:hidden">
        {sum && (
          <span className="tabular-nums">
            {sum.count} selected, sum <span className="text-text">{moneyText(sum.text)}</span>
          </span>
        )}
        <Button
          weight="plain"
          title="Keys of the grid (Ctrl /)"
          onClick={onHelp}
          icon={<Keyboard size={15} aria-hidden="true" />}
        >
          Keys
        </Button>
      </span>
    </div>
  );
}

/** The sum of what is selected in one column; prices and amounts together would be a sum of nothing. */
function selectedSum<Row extends GridRow>(sheet: Sheet<Row>, state: GridState<Row>) {
  if (!state.reach) return null;
  const { visible, selection } = lookAt(sheet, state);
  if (!selection) return null;
  const columns = sheet.columns
    .slice(selection.left, selection.right + 1)
    .filter(({ kind, suffix }) => kind === 'decimal' && !suffix);
  const [column, ...others] = columns.some(({ sums }) => sums) ? columns.filter(({ sums }) => sums) : columns;
  if (!column || others.length > 0) return null;
  const figures = visible
    .slice(selection.top, selection.bottom + 1)
    .filter((row) => !sheet.isSection(row))
    .map((row) => cellText(column, row, sheet.figures.get(row.key)))
    .filter((text) => text !== '');
  return figures.length > 1 ? { count: figures.length, text: sumTexts(figures) } : null;
}
