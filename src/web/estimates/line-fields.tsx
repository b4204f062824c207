import { memo } from 'react';
import type { Problem } from '#endpoints/problem.ts';
import { classNames } from '#web/ui/class-names.ts';
import { DecimalInput } from '#web/ui/decimal-input.tsx';
import { Money } from '#web/ui/money.tsx';
import { cellId } from './cell-id.ts';
import { DiscountFields } from './discount-fields.tsx';
import type { LineRow } from './draft-row.ts';
import { cellLook, linesRow } from './lines-row.ts';
import type { RowActions } from './row-actions.ts';
import { RowMenu } from './row-menu.tsx';
import type { TaxRate } from './use-tax-rates.ts';

interface LineFieldsProps {
  readonly row: LineRow;
  /** Its place among the lines that are sent; below 0 while nothing is typed on it. */
  readonly index: number;
  readonly amount: string | null;
  readonly exponent: number;
  readonly taxRates: readonly TaxRate[];
  readonly problem: Problem | null;
  readonly actions: RowActions;
}

/** One line of the grid; typing on one does not draw the others again. */
export const LineFields = memo(function LineFields(props: LineFieldsProps) {
  const { row, index, amount, exponent, taxRates, problem, actions } = props;
  const onChange = (part: Partial<LineRow>) => actions.change(row.key, part);
  const defaultTax = taxRates.find((rate) => rate.isDefault)?.taxRateId ?? null;
  const words = row.description || (row.kind === 'discount' ? 'new discount' : 'new line');
  const errors = Object.entries(problem?.fields ?? {}).filter(([path]) => path.startsWith(`lines.${index}.`));
  const cell = (column: string, label: string) => ({
    id: cellId(row.key, column),
    'aria-label': `${label}, ${words}`,
    'aria-invalid': errors.some(([path]) => path.endsWith(`.${column}`)) || undefined,
  });
  return (
    <div data-row>
      <div className={linesRow(taxRates.length > 0)}>
        <input
          {...cell('description', 'Description')}
          value={row.description}
          placeholder={row.kind === 'discount' ? 'Discount' : 'What the work is'}
          onChange={(event) => onChange({ description: event.target.value })}
          className={classNames(cellLook, 'col-span-6 @3xl:col-span-1')}
        />
        {row.kind === 'item' && <PhoneCaptions />}
        {row.kind === 'discount' ? (
          <DiscountFields row={row} exponent={exponent} cell={cell} onChange={onChange} />
        ) : (
          <>
            <DecimalInput
              {...cell('quantity', 'Quantity')}
              bare
              value={row.quantity}
              onChange={(quantity) => onChange({ quantity })}
              className={classNames(cellLook, 'col-span-2 @3xl:col-span-1')}
            />
            <input
              {...cell('unit', 'Unit')}
              value={row.unit}
              placeholder="ea"
              onChange={(event) => onChange({ unit: event.target.value })}
              className={classNames(cellLook, 'col-span-1')}
            />
            <DecimalInput
              {...cell('unitPrice', 'Unit price')}
              bare
              decimals={exponent}
              value={row.unitPrice}
              onChange={(unitPrice) => onChange({ unitPrice })}
              className={classNames(cellLook, 'col-span-3 @3xl:col-span-1')}
            />
          </>
        )}
        {taxRates.length > 0 && (
          <select
            {...cell('taxRateId', 'Tax')}
            value={row.taxRateId ?? ''}
            onChange={(event) => onChange({ taxRateId: event.target.value || null })}
            className={classNames(cellLook, 'col-span-3 @3xl:col-span-1')}
          >
            <option value="">No tax</option>
            {taxRates.map((rate) => (
              <option key={rate.taxRateId} value={rate.taxRateId}>
                {rate.label}
              </option>
            ))}
          </select>
        )}
        <output
          className="col-span-2 self-center px-2 text-right @3xl:col-span-1"
          aria-label={`Amount, ${words}`}
        >
          {amount !== null && <Money amount={amount} />}
        </output>
        <RowMenu rowKey={row.key} words={words} defaultTax={defaultTax} actions={actions} />
      </div>
      {errors.map(([path, message]) => (
        <p key={path} className="px-2 py-0.5 text-small text-danger">
          {message}
        </p>
      ))}
    </div>
  );
});

/** On a phone the head of the grid is gone, so each line says what its figures are. */
function PhoneCaptions() {
  return (
    <div
      aria-hidden="true"
      className="col-span-6 -mb-1 grid grid-cols-subgrid text-small text-muted @3xl:hidden"
    >
      <span className="col-span-2 px-2 text-right">Quantity</span>
      <span className="col-span-1 px-2">Unit</span>
      <span className="col-span-3 px-2 text-right">Unit price</span>
    </div>
  );
}
