import { useCallback, useMemo } from 'react';
import type { TaxRate } from '#web/estimates/use-tax-rates.ts';
import { Grid } from '#web/grid/grid.tsx';
import { Button } from '#web/ui/button.tsx';
import { orderColumns } from './order-columns.ts';
import { newOrderRow, type OrderRow } from './order-row.ts';

interface OrderLinesEditorProps {
  readonly rows: readonly OrderRow[];
  readonly onChange: (rows: readonly OrderRow[]) => void;
  readonly amounts: ReadonlyMap<string, string>;
  readonly exponent: number;
  readonly taxRates: readonly TaxRate[];
}

/** The lines of a change order in a grid: what is added and what is taken out. */
export function OrderLinesEditor({ rows, onChange, amounts, exponent, taxRates }: OrderLinesEditorProps) {
  const defaultTax = taxRates.find((rate) => rate.isDefault)?.taxRateId ?? null;
  const columns = useMemo(() => orderColumns(exponent, taxRates), [exponent, taxRates]);
  const figures = useMemo(() => new Map([...amounts].map(([key, amount]) => [key, { amount }])), [amounts]);
  const newRow = useCallback(() => newOrderRow('addition', defaultTax), [defaultTax]);
  return (
    <Grid<OrderRow> label="Lines" {...{ rows, onChange, columns, figures, newRow }} words={wordsOf}>
      {(act) => (
        <>
          <Button onClick={() => act({ kind: 'add', row: newRow() })}>Add work</Button>
          <Button
            weight="plain"
            onClick={() => act({ kind: 'add', row: newOrderRow('deduction', defaultTax) })}
          >
            Take work out
          </Button>
        </>
      )}
    </Grid>
  );
}

function wordsOf({ description, kind }: OrderRow): string {
  return description || (kind === 'addition' ? 'new addition' : 'new deduction');
}
