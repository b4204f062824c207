import { useNarrow } from '#web/lib/use-narrow.ts';
import { classNames } from '#web/ui/class-names.ts';
import { ReportCards } from './report-cards.tsx';
import { type Report, ReportCell, type ReportColumn, type ReportLine } from './report-cell.tsx';

const isFigure = ({ kind }: ReportColumn) => kind === 'money' || kind === 'percent' || kind === 'count';

/** The lines of a report: sections with their subtotals, last lines below; on a phone the same as a list. */
export function ReportTable({ report }: { readonly report: Report }) {
  const narrow = useNarrow('phone');
  if (narrow) return <ReportCards report={report} />;
  const { columns, lines, title } = report;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by the keyboard too.
    <section aria-label={title} tabIndex={0} className="overflow-x-auto print:overflow-visible">
      <table className="w-full border-collapse text-left print:text-[0.65rem] print:[&_:is(td,th)]:px-1">
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
    </section>
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
        <th scope="rowgroup" colSpan={columns.length} className="pt-5 pb-1 text-left font-semibold">
          {line.cells[0]}
        </th>
      </tr>
    );
  }
  return (
    <tr className={classNames('border-b', looks[line.kind])}>
      {columns.map((column, place) => (
        <td
          key={column.id}
          className={classNames(
            'h-8 px-2 py-1 align-middle first:pl-0 last:pr-0',
            isFigure(column) && 'text-right tabular-nums whitespace-nowrap',
            column.kind === 'day' && 'whitespace-nowrap',
            line.kind !== 'row' && place === 0 && 'whitespace-nowrap',
          )}
        >
          <ReportCell line={line} place={place} column={column} />
        </td>
      ))}
    </tr>
  );
}
