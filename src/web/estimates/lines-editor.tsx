import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import type { Problem } from '#endpoints/problem.ts';
import { Button } from '#web/ui/button.tsx';
import { cellId } from './cell-id.ts';
import type { DraftRow, LineRow } from './draft-row.ts';
import { insertRow, isBlank, isLine, moveRow, newLine, newSection } from './draft-row.ts';
import { LineFields } from './line-fields.tsx';
import { linesHead } from './lines-row.ts';
import { SectionFields } from './section-fields.tsx';
import type { TaxRate } from './use-tax-rates.ts';

interface LinesEditorProps {
  readonly rows: readonly DraftRow[];
  readonly onChange: (rows: readonly DraftRow[]) => void;
  readonly amounts: ReadonlyMap<string, string>;
  readonly exponent: number;
  readonly taxRates: readonly TaxRate[];
  readonly problem: Problem | null;
}

/** The grid of lines. Enter goes down a column and adds a line at its end; Alt with an arrow moves a line. */
export function LinesEditor({ rows, onChange, amounts, exponent, taxRates, problem }: LinesEditorProps) {
  const defaultTax = taxRates.find((rate) => rate.isDefault)?.taxRateId ?? null;
  const apply = (next: readonly DraftRow[], focus?: string) => {
    flushSync(() => onChange(next));
    if (focus) document.getElementById(focus)?.focus();
  };
  const add = (row: DraftRow, afterKey: string | null) =>
    apply(insertRow(rows, row, afterKey), cellId(row.key, 'description'));
  const change = (key: string, part: Partial<DraftRow>) =>
    onChange(rows.map((row) => (row.key === key ? ({ ...row, ...part } as DraftRow) : row)));
  const remove = (key: string) => {
    const at = rows.findIndex((row) => row.key === key);
    const neighbour = rows[at + 1] ?? rows[at - 1];
    apply(
      rows.filter((row) => row.key !== key),
      neighbour && cellId(neighbour.key, 'description'),
    );
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const cell =
      event.target instanceof HTMLInputElement ? event.target.id.match(/^cell-(.+)-([a-zA-Z]+)$/) : null;
    const [, key, column] = cell ?? [];
    if (!key || !column || event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : null;
    if (step === null) return;
    event.preventDefault();
    if (event.altKey && event.key !== 'Enter') return apply(moveRow(rows, key, step), cellId(key, column));
    const next = rows[rows.findIndex((row) => row.key === key) + step];
    if (next) document.getElementById(cellId(next.key, isLine(next) ? column : 'description'))?.focus();
    else if (event.key === 'Enter') add(newLine('item', defaultTax), null);
  };
  const lines = rows.filter(isLine).filter((row) => !isBlank(row));
  const rowProps = (row: DraftRow) => ({
    onMove: (by: -1 | 1) => apply(moveRow(rows, row.key, by)),
    onRemove: () => remove(row.key),
    onInsert: () => add(newLine('item', defaultTax), row.key),
  });
  return (
    <fieldset onKeyDown={press} aria-label="Lines" className="min-w-0">
      <div aria-hidden="true" className={linesHead(taxRates.length > 0)}>
        <span>Description</span>
        <span className="text-right">Quantity</span>
        <span>Unit</span>
        <span className="text-right">Unit price</span>
        {taxRates.length > 0 && <span>Tax</span>}
        <span className="text-right">Amount</span>
        <span />
      </div>
      {rows.map((row) =>
        isLine(row) ? (
          <LineFields
            key={row.key}
            row={row}
            index={lines.indexOf(row)}
            amount={amounts.get(row.key) ?? null}
            exponent={exponent}
            taxRates={taxRates}
            problem={problem}
            onChange={(part: Partial<LineRow>) => change(row.key, part)}
            {...rowProps(row)}
          />
        ) : (
          <SectionFields
            key={row.key}
            row={row}
            onChange={(name) => change(row.key, { name })}
            {...rowProps(row)}
          />
        ),
      )}
      <div className="flex flex-wrap gap-2 pt-3">
        <Button onClick={() => add(newLine('item', defaultTax), null)}>Add a line</Button>
        <Button weight="plain" onClick={() => add(newSection(), null)}>
          Add a section
        </Button>
        <Button weight="plain" onClick={() => add(newLine('discount', defaultTax), null)}>
          Add a discount
        </Button>
      </div>
    </fieldset>
  );
}
