import { ChevronDown, ChevronRight, Ellipsis } from 'lucide-react';
import { memo } from 'react';
import { classNames } from '#web/ui/class-names.ts';
import { IconButton } from '#web/ui/icon-button.tsx';
import { cellId } from './cell-place.ts';
import { GridCell } from './grid-cell.tsx';
import type { GridColumn, GridRow as Row } from './grid-column.ts';
import { type GridRowProps, looksSame } from './grid-row.tsx';
import { cellText, isEditable, shapeOf } from './sheet.ts';
import type { Act } from './use-grid.ts';

interface GridCardProps<Each extends Row>
  extends Omit<GridRowProps<Each>, 'number' | 'frozen' | 'withHandle' | 'withMenu' | 'onMenu'> {
  readonly onMenu: GridRowProps<Each>['onMenu'] | null;
}

function PlainCard<Each extends Row>(props: GridCardProps<Each>) {
  const { gridId, row, words, columns, messages, section, act, onMenu } = props;
  const Chevron = section === 'folded' ? ChevronRight : ChevronDown;
  const shown = section ? columns.filter((column, index) => index === 0 || column.sums) : columns;
  return (
    <li
      data-row={row.key}
      className={classNames(
        'flex items-start gap-1 border-b border-line py-2 [contain-intrinsic-size:auto_9rem] [content-visibility:auto]',
        section && 'bg-sunken font-semibold',
      )}
    >
      {section && (
        <IconButton
          label={`${section === 'open' ? 'Fold' : 'Open'} ${words}`}
          aria-expanded={section === 'open'}
          onClick={() => act({ kind: 'fold', key: row.key, fold: section === 'open' })}
        >
          <Chevron size={16} aria-hidden="true" />
        </IconButton>
      )}
      <div className="min-w-0 grow">
        <div className="grid grid-cols-6 gap-x-1 gap-y-1">
          {shown.map((column, index) => (
            <CardCell key={column.id} {...props} column={column} first={index === 0} />
          ))}
        </div>
        <div id={cellId(gridId, { key: row.key, column: 'messages' })}>
          {messages.map(({ column, text, tone }) => (
            <p
              key={`${column} ${text}`}
              className={classNames('px-2 text-small', tone === 'error' ? 'text-danger' : 'text-caution')}
            >
              {text}
            </p>
          ))}
        </div>
      </div>
      {onMenu && (
        <IconButton label={`Actions, ${words}`} onClick={(event) => onMenu(row.key, event.currentTarget)}>
          <Ellipsis size={16} aria-hidden="true" />
        </IconButton>
      )}
    </li>
  );
}

interface CardCellProps<Each extends Row> extends GridCardProps<Each> {
  readonly column: GridColumn<Each>;
  readonly first: boolean;
}

const spans = ['', 'col-span-1', 'col-span-2', 'col-span-3', 'col-span-4', 'col-span-5', 'col-span-6'];

function CardCell<Each extends Row>(props: CardCellProps<Each>) {
  const { gridId, row, column, first, figures, messages, tabColumn, typed, section } = props;
  const shape = shapeOf(column, row);
  const place = { key: row.key, column: column.id };
  const editable = isEditable(column, row);
  const text = cellText(column, row, figures);
  const own = messages.filter((message) => message.column === column.id);
  if (!editable && text === '') return null;
  const framed = editable ? 'rounded border border-line' : '';
  return (
    <div data-column={column.id} className={spans[section ? 6 : (shape.span ?? (first ? 6 : 3))]}>
      {!first && (
        <div
          aria-hidden="true"
          className={classNames(
            'truncate px-2 text-small text-muted',
            shape.kind === 'decimal' && 'text-right',
          )}
        >
          {captionOf(column, shape.label, section !== null)}
        </div>
      )}
      <div className="h-9 pointer-coarse:h-11">
        <GridCell
          id={cellId(gridId, place)}
          place={place}
          shape={shape}
          text={text}
          typed={tabColumn === column.id ? typed : null}
          editable={editable}
          words={props.words}
          tabStop={editable}
          invalid={own.some(({ tone }) => tone === 'error')}
          describedBy={own.length > 0 ? cellId(gridId, { key: row.key, column: 'messages' }) : undefined}
          className={classNames(framed, section ? 'font-semibold' : '', first && !editable && 'font-medium')}
          act={props.act as Act<never>}
        />
      </div>
    </div>
  );
}

/** The short words of the column, unless the row makes something else of the cell. */
function captionOf<Each>(column: GridColumn<Each>, label: string, subtotal: boolean): string {
  const words = label === column.label ? (column.head ?? label) : label;
  return subtotal ? `${words}, subtotal` : words;
}

/** One row on a phone: its fields under their names, the figure at the right. */
export const GridCard = memo(PlainCard, looksSame as never) as typeof PlainCard;
