import { StackedBars } from '#web/charts/stacked-bars.tsx';
import { isZero, moneyText } from '#web/lib/money-text.ts';
import { shortDay } from '#web/lib/short-day.ts';
import type { Report, ReportLine } from './report-cell.tsx';

const looks: Readonly<Record<string, string>> = {
  invoice: 'bar-collected',
  draw: 'bar-outstanding border border-accent',
  release: 'bar-held',
};

/** What should come in, a bar for each week: its open invoices, what is to bill and what is held. The report has the rest. */
export function CashBars({ report }: { readonly report: Report }) {
  const { columns, lines, currency } = report;
  const weeks = lines.flatMap((line) => (line.days === null ? [] : [{ line, from: line.days.from }]));
  const total = lines.findLast(({ kind }) => kind === 'total');
  const amount = (line: ReportLine, place: number) => line.cells[place] ?? '0';
  const parts = columns.flatMap(({ id, label }, place) => {
    const className = looks[id];
    return className ? [{ name: label, className, place }] : [];
  });
  if (!total || parts.every(({ place }) => isZero(amount(total, place)))) return null;
  const said = parts.map(({ name, place }) => `${name} ${moneyText(amount(total, place), currency)}`);
  return (
    <StackedBars
      name={`Expected week by week; in the 13 weeks ${said.join(', ')}`}
      parts={parts}
      bars={weeks.map(({ line, from }) => ({
        label: shortDay(from),
        amounts: parts.map(({ place }) => amount(line, place)),
      }))}
    />
  );
}
