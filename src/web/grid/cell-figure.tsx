import { locale } from '#web/lib/locale.ts';
import { classNames } from '#web/ui/class-names.ts';
import { Money } from '#web/ui/money.tsx';
import type { GridCellProps } from './grid-cell.tsx';
import type { CellShape } from './grid-column.ts';
import { writeCell } from './sheet.ts';

/** A cell that is only read: it takes the keyboard all the same, so that it can be selected and copied. */
export function CellFigure(props: GridCellProps & { readonly label: string }) {
  const { id, place, shape, text, tabStop, label, act, className } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a cell that takes the keyboard is no output by itself.
    <div
      id={id}
      role="group"
      aria-label={label}
      tabIndex={tabStop ? 0 : -1}
      onFocus={() => act({ kind: 'focus', cell: place })}
      className={classNames(
        'flex h-full items-center px-2 in-data-dense:px-1 focus-visible:-outline-offset-2 print:outline-none',
        shape.kind !== 'decimal' &&
          'focus-visible:bg-raised in-data-dense:focus-visible:w-max in-data-dense:focus-visible:max-w-72 in-data-dense:focus-visible:min-w-full',
        shape.kind === 'decimal' && 'justify-end text-right tabular-nums in-data-dense:px-0.5',
        className,
      )}
    >
      <Figure shape={shape} text={text} />
    </div>
  );
}

/** Text as it stands in a table: a figure with its decimals, negative in parentheses, zero as a dash. */
export function Figure({ shape, text }: { readonly shape: CellShape; readonly text: string }) {
  if (shape.kind !== 'decimal') {
    return (
      <span
        title={text}
        className="truncate in-data-dense:line-clamp-2 in-data-dense:leading-[15px] in-data-dense:whitespace-normal in-data-dense:wrap-anywhere print:line-clamp-none"
      >
        {writeCell(shape, text, locale)}
      </span>
    );
  }
  if (text === '') return null;
  if (shape.shownDecimals !== undefined && !shape.suffix) return <Money amount={text} />;
  return (
    <span className="whitespace-nowrap">
      {writeCell(shape, text, locale)}
      {shape.suffix}
    </span>
  );
}
