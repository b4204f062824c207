import type { KeyboardEvent } from 'react';
import { useMemo } from 'react';
import type { Problem } from '#endpoints/problem.ts';
import { Button } from '#web/ui/button.tsx';
import { cellId } from './cell-id.ts';
import type { DraftRow } from './draft-row.ts';
import { isBlank, isLine, newLine, newSection } from './draft-row.ts';
import { LineFields } from './line-fields.tsx';
import { linesHead } from './lines-row.ts';
import type { ChangeRows } from './row-actions.ts';
import { rowActions } from './row-actions.ts';
import { SectionFields } from './section-fields.tsx';
import type { TaxRate } from './use-tax-rates.ts';

interface LinesEditorProps {
  readonly rows: readonly DraftRow[];
  readonly onChange: ChangeRows;
  readonly amounts: ReadonlyMap<string, string>;
  readonly exponent: number;
  readonly taxRates: readonly TaxRate[];
  readonly problem: Problem | null;
}

/** The grid of lines. Enter goes down a column and adds a line at its end; Alt with an arrow moves a line. */
export function LinesEditor({ rows, onChange, amounts, exponent, taxRates, problem }: LinesEditorProps) {
  const defaultTax = taxRates.find((rate) => rate.isDefault)?.taxRateId ?? null;
  const actions = useMemo(() => rowActions(onChange), [onChange]);
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const cell =
      event.target instanceof HTMLInputElement ? event.target.id.match(/^cell-(.+)-([a-zA-Z]+)$/) : null;
    const [, key, column] = cell ?? [];
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : null;
    if (!key || !column || step === null || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (event.altKey && event.key !== 'Enter') return actions.move(key, step, cellId(key, column));
    const next = rows[rows.findIndex((row) => row.key === key) + step];
    if (next) document.getElementById(cellId(next.key, isLine(next) ? column : 'description'))?.focus();
    else if (event.key === 'Enter') actions.insert(newLine('item', defaultTax), null);
  };
  const sent = rows.filter(isLine).filter((row) => !isBlank(row));
  const places = new Map(sent.map((row, index) => [row.key, index]));
  return (
    <fieldset onKeyDown={press} aria-label="Lines" className="@container min-w-0">
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
            index={places.get(row.key) ?? -1}
            amount={amounts.get(row.key) ?? null}
            exponent={exponent}
            taxRates={taxRates}
            problem={problem}
            actions={actions}
          />
        ) : (
          <SectionFields key={row.key} row={row} defaultTax={defaultTax} actions={actions} />
        ),
      )}
      <div className="flex flex-wrap gap-2 pt-3">
        <Button onClick={() => actions.insert(newLine('item', defaultTax), null)}>Add a line</Button>
        <Button weight="plain" onClick={() => actions.insert(newSection(), null)}>
          Add a section
        </Button>
        <Button weight="plain" onClick={() => actions.insert(newLine('discount', defaultTax), null)}>
          Add a discount
        </Button>
      </div>
    </fieldset>
  );
}
