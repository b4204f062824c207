import { useNarrow } from '#web/lib/use-narrow.ts';
import { classNames } from '#web/ui/class-names.ts';
import { ReportCards } from './report-cards.tsx';
import { type Report, ReportCell, type ReportColumn, type ReportLine } from './report-cell.tsx';

// A table of more columns is set closer, and its words give way to its figures, so that it fits beside the navigation:
// a figure that lost its last digit would be read as another one.
const MOST_AT_EASE = 8;
const CLOSE =
  'text-small [&_:is(td,th)]:px-1.5 [&_td[title]]:w-[14%] [&_td[title]]:min-w-20 not-print:[&_td[title]]:max-w-0 print:[&_td[title]]:min-w-16';

const isFigure = ({ kind }: ReportColumn) => kind === 'money' || kind === 'percent' || kind === 'count';

/** The lines of a report: sections with their subtotals, last lines below; on a phone the same as a list. */
export function ReportTable({ report }: { readonly report: Report }) {
  const narrow = useNarrow('phone');
  if (narrow) return <ReportCards report={report} />;
  const { columns, lines, title } = report;
  return (
    <div className="relative min-w-0 overflow-x-auto print:overflow-visible">
      <table
        className={classNames(
          'w-full border-collapse text-left print:text-[0.65rem] print:[&_:is(td,th)]:px-1',
          columns.length > MOST_AT_EASE && CLOSE,
        )}
      >
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr className="border-b border-line-strong/60">
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                className={classNames(
                  'h-8 px-2 text-small font-medium whitespace-nowrap text-muted first:pl-0 last:pr-0',
                  isFigure(column) && 'text-right',
                )}
              >
                <span className={isFigure(column) ? 'figure-pad' : ''}>{column.label}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a report is read anew as a whole, and two of its lines may be alike.
            <Line key={index} line={line} columns={columns} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const looks: Readonly<Record<ReportLine['kind'], string>> = {
  heading: '',
  row: 'border-line hover:bg-sunken/60',
  subtotal: 'border-line-strong/60 font-medium',
  total: 'border-line-strong border-t font-semibold',
};

function Line({ line, columns }: { readonly line: ReportLine; readonly columns: readonly ReportColumn[] }) {
  if (line.kind === 'heading') {
    return (
      <tr className="break-after-avoid">
        <th scope="rowgroup" colSpan={columns.length} className="pt-5 pb-1 pl-0! text-left font-semibold">
          {line.cells[0]}
        </th>
      </tr>
    );
  }
  const label = line.kind === 'row' ? 1 : labelWidth(line, columns);
  return (
    <tr className={classNames('border-b', looks[line.kind])}>
      {columns.map((column, place) =>
        place > 0 && place < label ? null : (
          <td
            key={column.id}
            colSpan={place === 0 ? label : undefined}
            title={line.kind === 'row' && column.kind === 'words' ? (line.cells[place] ?? '') : undefined}
            className={classNames(
              'h-8 px-2 py-1 align-middle first:pl-0 last:pr-0',
              isFigure(column) && 'text-right tabular-nums whitespace-nowrap',
              column.kind === 'day' && 'whitespace-nowrap',
              line.kind === 'row' &&
                column.kind === 'words' &&
                'max-w-40 truncate print:max-w-none print:whitespace-normal',
            )}
          >
            <ReportCell line={line} place={place} column={column} columns={columns} />
          </td>
        ),
      )}
    </tr>
  );
}

/** How many columns the words of a sum have to themselves: all until the first figure. */
function labelWidth(line: ReportLine, columns: readonly ReportColumn[]): number {
  const first = columns.findIndex((_, place) => place > 0 && (line.cells[place] ?? null) !== null);
  return first === -1 ? columns.length : first;
}
