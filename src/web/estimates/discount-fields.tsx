import { classNames } from '#web/ui/class-names.ts';
import { DecimalInput } from '#web/ui/decimal-input.tsx';
import type { LineRow } from './draft-row.ts';
import { cellLook } from './lines-row.ts';

interface DiscountFieldsProps {
  readonly row: LineRow;
  readonly exponent: number;
  readonly cell: (column: string, label: string) => object;
  readonly onChange: (part: Partial<LineRow>) => void;
}

/** A discount is typed without a minus sign: as a share of the items, or as an amount. */
export function DiscountFields({ row, exponent, cell, onChange }: DiscountFieldsProps) {
  const byShare = row.discountPercent !== null;
  return (
    <>
      <select
        {...cell('kind', 'Discount as')}
        value={byShare ? 'percent' : 'amount'}
        onChange={(event) =>
          onChange(event.target.value === 'percent' ? { discountPercent: '' } : { discountPercent: null })
        }
        className={classNames(cellLook, 'col-span-3 @3xl:col-span-2')}
      >
        <option value="percent">% of the items</option>
        <option value="amount">Amount off</option>
      </select>
      {byShare ? (
        <DecimalInput
          {...cell('discountPercent', 'Percent off')}
          bare
          placeholder="%"
          value={row.discountPercent ?? ''}
          onChange={(discountPercent) => onChange({ discountPercent })}
          className={classNames(cellLook, 'col-span-3 @3xl:col-span-1')}
        />
      ) : (
        <DecimalInput
          {...cell('unitPrice', 'Amount off')}
          bare
          decimals={exponent}
          value={row.unitPrice}
          onChange={(unitPrice) => onChange({ unitPrice })}
          className={classNames(cellLook, 'col-span-3 @3xl:col-span-1')}
        />
      )}
    </>
  );
}
