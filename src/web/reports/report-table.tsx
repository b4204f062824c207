import { useNarrow } from '#web/lib/use-narrow.ts';
import { classNames } from '#web/ui/class-names.ts';
import { lineName } from './line-name.ts';
import { ReportCards } from './report-cards.tsx';
import { type Report, ReportCell, type ReportColumn, type ReportLine } from './report-cell.tsx';

// A table of more columns is set closer, and its words go on in a next line, so that it fits beside the navigation: a figure
// that lost its last digit, or a contract that lost its name, would be read as another one.
const MOST_AT_EASE = 7;
// Paper that stands upright has room for so many.
const MOST_UPRIGHT = 6;
const TALL_HEADS = '[&_thead_th]:whitespace-normal [&_thead_th]:align-bottom [&_thead_th]:leading-tight';
const CLOSE = `text-small [&_:is(td,th)]:px-1.5 ${TALL_HEADS}`;
// More do not fit beside each other on any screen.
const MOST_BESIDE = 11;

const isFigure = ({ kind }: ReportColumn) => kind === 'money' || kind === 'percent' || kind === 'count';

// So many columns have room on any tablet, and so many figures beside the words of a line on one that lies on its side.
const FEW_COLUMNS = 5;
const MOST_FIGURES = 7;
const FOLDED = `text-small [&_:is(td,th)]:px-1 ${TALL_HEADS} [&_td:first-child]:min-w-32`;

// A customer says whose these are; whose an account is depends on its line.
const OF_CUSTOMERS = ['contract', 'what'];

/** The place of the cell below which each column stands, null where it stands beside the others. */
function hostsOf(columns: readonly ReportColumn[], folds: boolean): readonly (number | null)[] {
  return columns.map((column, place) => {
    if (place === 0) return null;
    if (folds) return isFigure(column) ? null : 0;
    const isTheirs = column.id === 'customer' && OF_CUSTOMERS.includes(columns[place - 1]?.id ?? '');
    return isTheirs ? place - 1 : null;
  });
}

/**
 * The lines of a report: sections with their subtotals, last lines below. A customer stands below their contract or bill. On a
 * tablet, and where there are very many columns, words and days stand below the first cell of their line, so that figures stay
 * in columns; where even those have no room the lines are a list.
 */
export function ReportTable({ report }: { readonly report: Report }) {
  const isPhone = useNarrow('phone');
  const isUpright = useNarrow('upright');
  const isTablet = useNarrow('tablet');
  const { columns, lines, title } = report;
  const isWide = columns.length > FEW_COLUMNS;
  const isWidest = columns.filter(isFigure).length > MOST_FIGURES;
  if (isPhone || (isUpright && isWide) || (isTablet && isWidest)) return <ReportCards report={report} />;
  const beside = (folded: boolean) =>
    hostsOf(columns, folded).flatMap((host, place) => (host === null ? [place] : []));
  const folds = (isTablet && isWide) || beside(false).length > MOST_BESIDE;
  const hosts = hostsOf(columns, folds);
  const shown = beside(folds);
  const headOf = (place: number) => {
    const below = columns.filter((_, other) => !folds && hosts[other] === place);
    return [columns[place]?.label, ...below.map(({ label }) => label.toLowerCase())].join(', ');
  };
  return (
    <div
      data-prints={shown.length > MOST_UPRIGHT ? 'wide' : undefined}
      className="relative min-w-0 overflow-x-auto print:overflow-visible"
    >
      <table
        className={classNames(
          'w-full border-collapse text-left print:text-[0.65rem] print:[&_:is(td,th)]:px-1',
          folds ? FOLDED : shown.length > MOST_AT_EASE && CLOSE,
        )}
      >
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr className="border-b border-line-strong/60">
            {columns.map((column, place) =>
              !shown.includes(place) ? null : (
                <th
                  key={column.id}
                  scope="col"
                  className={classNames(
                    'h-8 px-2 text-small font-medium whitespace-nowrap text-muted print:text-[1em] first:pl-0 last:pr-0',
                    isFigure(column) && 'text-right',
                  )}
                >
                  <span className={isFigure(column) ? 'figure-pad' : ''}>{headOf(place)}</span>
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a report is read anew as a whole, and two of its lines may be alike.
            <Line key={index} {...{ line, columns, shown, hosts }} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const looks: Readonly<Record<ReportLine['kind'], string>> = {
  heading: 'border-line-strong/60 font-semibold break-after-avoid',
  row: 'border-line hover:bg-sunken/60',
  // A sum is never alone at the top of a page.
  subtotal: 'border-line-strong/60 font-medium break-before-avoid',
  total: 'border-line-strong border-t font-semibold break-before-avoid',
};

interface LineProps {
  readonly line: ReportLine;
  readonly columns: readonly ReportColumn[];
  /** The places of the columns that stand beside each other. */
  readonly shown: readonly number[];
  readonly hosts: readonly (number | null)[];
}

function Line({ line, columns, shown, hosts }: LineProps) {
  const covered = line.kind === 'row' ? 1 : labelWidth(line, shown);
  return (
    <tr className={classNames(covered < shown.length && 'border-b', looks[line.kind])}>
      {line.kind === 'heading' && (
        <th scope="rowgroup" colSpan={covered} className="pt-5 pb-1 pl-0! text-left font-semibold">
          {lineName(line)}
        </th>
      )}
      {shown.map((place, index) => {
        const column = columns[place];
        if (!column || (line.kind === 'heading' ? index < covered : index > 0 && index < covered))
          return null;
        return (
          <td
            key={column.id}
            colSpan={index === 0 ? covered : undefined}
            className={classNames(
              'h-8 px-2 py-1 align-baseline first:pl-0 last:pr-0',
              line.kind === 'heading' && 'pt-5',
              isFigure(column) && 'text-right tabular-nums whitespace-nowrap',
              (column.kind === 'day' || column.kind === 'month') && 'whitespace-nowrap',
              line.kind === 'row' && column.kind === 'words' && 'min-w-24 wrap-anywhere',
              // Links that stand below each other are tall enough to be hit.
              hosts.includes(place) && '[&_:is(a,button)]:inline-block [&_:is(a,button)]:py-0.5',
            )}
          >
            <ReportCell line={line} place={place} column={column} columns={columns} />
            <Below {...{ line, columns, hosts }} host={place} />
          </td>
        );
      })}
    </tr>
  );
}

interface BelowProps extends Omit<LineProps, 'shown'> {
  /** The cell that it stands in. */
  readonly host: number;
}

/** What has no column of its own: the customer of a contract, and on a tablet all words and days of a line. */
function Below({ line, columns, hosts, host }: BelowProps) {
  const told = columns.flatMap((column, place) =>
    hosts[place] !== host || (line.cells[place] ?? null) === null ? [] : [{ column, place }],
  );
  if (told.length === 0) return null;
  return (
    <dl className="flex flex-wrap gap-x-3 text-small font-normal text-muted print:text-[1em]">
      {told.map(({ column, place }) => (
        <div key={column.id} className="flex min-w-0 gap-1">
          <dt className={column.kind === 'words' ? 'sr-only' : ''}>{column.label}</dt>
          <dd className="min-w-0">
            <ReportCell {...{ line, place, column, columns }} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** How many columns the words of a sum have to themselves: all until the first figure. */
function labelWidth(line: ReportLine, shown: readonly number[]): number {
  const first = shown.findIndex((place, index) => index > 0 && (line.cells[place] ?? null) !== null);
  return first === -1 ? shown.length : first;
}
