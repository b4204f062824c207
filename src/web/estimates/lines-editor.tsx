import { useCallback, useMemo } from 'react';
import type { Problem } from '#endpoints/problem.ts';
import { Grid } from '#web/grid/grid.tsx';
import { Button } from '#web/ui/button.tsx';
import type { DraftRow } from './draft-row.ts';
import { isLine, newLine, newSection } from './draft-row.ts';
import { lineColumns } from './line-columns.ts';
import { lineMessages } from './line-messages.ts';
import type { TaxRate } from './use-tax-rates.ts';

interface LinesEditorProps {
  readonly rows: readonly DraftRow[];
  readonly onChange: (rows: readonly DraftRow[]) => void;
  readonly amounts: ReadonlyMap<string, string>;
  readonly exponent: number;
  readonly taxRates: readonly TaxRate[];
  readonly problem: Problem | null;
}

/** The lines of an estimate in a grid: sections, items and discounts, each with what it amounts to. */
export function LinesEditor({ rows, onChange, amounts, exponent, taxRates, problem }: LinesEditorProps) {
  const defaultTax = taxRates.find((rate) => rate.isDefault)?.taxRateId ?? null;
  const columns = useMemo(() => lineColumns(exponent, taxRates), [exponent, taxRates]);
  const figures = useMemo(() => new Map([...amounts].map(([key, amount]) => [key, { amount }])), [amounts]);
  const messages = useMemo(() => lineMessages(problem, rows), [problem, rows]);
  const newRow = useCallback(() => newLine('item', defaultTax), [defaultTax]);
  return (
    <Grid<DraftRow>
      label="Lines"
      {...{ rows, onChange, columns, figures, messages, newRow, isSection }}
      words={wordsOf}
    >
      {(act) => (
        <>
          <Button onClick={() => act({ kind: 'add', row: newRow() })}>Add a line</Button>
          <Button weight="plain" onClick={() => act({ kind: 'add', row: newSection() })}>
            Add a section
          </Button>
          <Button weight="plain" onClick={() => act({ kind: 'add', row: newLine('discount', defaultTax) })}>
            Add a discount
          </Button>
        </>
      )}
    </Grid>
  );
}

const isSection = (row: DraftRow) => !isLine(row);

function wordsOf(row: DraftRow): string {
  if (!isLine(row)) return row.name || 'new section';
  return row.description || (row.kind === 'discount' ? 'new discount' : 'new line');
}
