import { locale } from '#web/lib/locale.ts';
import { classNames } from '#web/ui/class-names.ts';
import { CellFigure } from './cell-figure.tsx';
import type { CellShape } from './grid-column.ts';
import { writeCell } from './sheet.ts';
import type { Act } from './use-grid.ts';

export interface GridCellProps {
  readonly id: string;
  readonly place: { readonly key: string; readonly column: string };
  readonly shape: CellShape;
  readonly text: string;
  /** What is being typed, while it is. */
  readonly typed: string | null;
  readonly editable: boolean;
  /** Its row in a word or two. */
  readonly words: string;
  readonly tabStop: boolean;
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
  readonly className: string;
  readonly act: Act<never>;
}

const look =
  'block h-full w-full min-w-0 bg-transparent focus-visible:-outline-offset-2 aria-invalid:outline aria-invalid:-outline-offset-1 aria-invalid:outline-danger ' +
  'placeholder:text-muted/70 pointer-coarse:text-large print:outline-none print:placeholder:text-transparent';

/** What is inside a cell: a figure to read, a choice, or a field that is typed into. */
export function GridCell(props: GridCellProps) {
  const { id, place, shape, text, typed, editable, words, tabStop, invalid, describedBy, act } = props;
  const label = shape.bareLabel || words === '' ? shape.label : `${shape.label}, ${words}`;
  const common = {
    id,
    'aria-label': label,
    'aria-invalid': invalid || undefined,
    'aria-describedby': describedBy,
    tabIndex: tabStop ? 0 : -1,
    onFocus: () => act({ kind: 'focus', cell: place }),
  };
  if (!editable) return <CellFigure {...props} label={label} />;
  if (shape.kind === 'choice') {
    return (
      <select
        {...common}
        value={text}
        onChange={(event) => {
          act({ kind: 'focus', cell: place });
          act({ kind: 'type', text: event.target.value });
          act({ kind: 'settle' });
        }}
        className={classNames(look, 'cursor-pointer px-1', props.className)}
      >
        {shape.choices?.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    );
  }
  const decimal = shape.kind === 'decimal';
  const shown = typed ?? shownText(shape, text);
  return (
    <input
      {...common}
      value={shown}
      placeholder={shape.placeholder}
      autoComplete="off"
      inputMode={decimal ? 'decimal' : 'text'}
      enterKeyHint="next"
      onFocus={(event) => {
        common.onFocus();
        event.target.select();
      }}
      onChange={(event) => act({ kind: 'type', text: event.target.value })}
      className={classNames(
        look,
        'pl-2 in-data-dense:pl-0.5',
        decimal && 'text-right tabular-nums',
        // The room of a closing parenthesis, so that decimals stand under those of the figures.
        shape.shownDecimals !== undefined && !shape.suffix && !shown.endsWith(')')
          ? 'pr-[13px] in-data-dense:pr-[7px]'
          : 'pr-2 in-data-dense:pr-0.5',
        typed === null ? 'caret-transparent selection:bg-transparent pointer-coarse:caret-auto' : 'bg-raised',
        props.className,
      )}
    />
  );
}

/** A figure as it stands in a table, negative in parentheses; while it is typed it has a minus. */
function shownText(shape: CellShape, text: string): string {
  const negative = shape.shownDecimals !== undefined && /^-[\d.]+$/.test(text);
  return negative ? `(${writeCell(shape, text.slice(1), locale)})` : writeCell(shape, text, locale);
}
