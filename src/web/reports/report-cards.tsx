import { isZero } from '#web/lib/money-text.ts';
import { classNames } from '#web/ui/class-names.ts';
import { lineName } from './line-name.ts';
import { type Report, ReportCell, type ReportColumn, type ReportLine } from './report-cell.tsx';

/**
 * A report on a phone: each line its words with the figure that matters most beside them, named once above;
 * the other figures are named below.
 */
export function ReportCards({ report }: { readonly report: Report }) {
  const { columns, lines, title } = report;
  const figure = columns.findIndex(({ id }) => id === report.main);
  return (
    <div>
      <p className="pb-1 text-right text-small text-muted">
        <span className="figure-pad">{columns[figure]?.label}</span>
      </p>
      <ul aria-label={title} className="border-t border-line">
        {lines.map((line, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a report is read anew as a whole, and two of its lines may be alike.
            key={index}
            className={classNames(
              'border-b border-line py-2 [&_:is(a,button)]:inline-block [&_:is(a,button)]:min-w-6 [&_:is(a,button)]:py-1',
              line.kind === 'heading' && 'pt-5',
              line.kind !== 'row' && 'font-semibold',
            )}
          >
            <Card line={line} columns={columns} figure={figure} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface CardProps {
  readonly line: ReportLine;
  readonly columns: readonly ReportColumn[];
  /** The place of the figure that stands at the right. */
  readonly figure: number;
}

function Card({ line, columns, figure }: CardProps) {
  const [first] = columns;
  if (!first) return null;
  const isBare = line.cells.every((cell, place) => place === 0 || cell === null);
  if (line.kind === 'heading' && isBare) return <h2>{lineName(line)}</h2>;
  const isSaid = (place: number) => {
    const cell = line.cells[place] ?? null;
    return cell !== null && !(columns[place]?.kind === 'money' && isZero(cell));
  };
  return (
    <>
      <div className="flex justify-between gap-3">
        <span className="min-w-0 font-medium">
          {line.kind === 'heading' ? (
            <h2>{lineName(line)}</h2>
          ) : (
            <ReportCell line={line} place={0} column={first} columns={columns} />
          )}
        </span>
        {columns.map((column, place) =>
          place === figure ? (
            <span key={column.id} className="shrink-0">
              <ReportCell line={line} place={place} column={column} columns={columns} />
            </span>
          ) : null,
        )}
      </div>
      <dl className="flex flex-wrap items-center gap-x-4 text-small font-normal text-muted">
        {columns.map((column, place) =>
          place > 0 && place !== figure && isSaid(place) ? (
            <div key={column.id} className="flex items-center gap-1">
              <dt>{column.label}</dt>
              <dd className="text-text">
                <ReportCell line={line} place={place} column={column} columns={columns} />
              </dd>
            </div>
          ) : null,
        )}
      </dl>
    </>
  );
}
