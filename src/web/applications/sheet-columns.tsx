import type { ReactNode } from 'react';
import type { z } from 'zod';
import { LINE_FORMULAS, type LineColumn } from '#core/applications/line-formulas.ts';
import type { application } from '#endpoints/application-shapes.ts';
import type { Column } from '#web/ui/data-table.tsx';
import { Money } from '#web/ui/money.tsx';
import { Percent } from '#web/ui/percent.tsx';
import { WhyFigure } from './why-figure.tsx';

type Application = z.output<typeof application>;
type Line = Application['lines'][number];
type Say = (text: string) => string;

const headsOf = (say: Say): Readonly<Record<LineColumn, string>> => ({
  C: 'C Scheduled',
  D: 'D Previous',
  E: 'E This period',
  F: 'F Stored',
  G: 'G To date',
  H: 'H Balance',
  I: say('I Retainage'),
});

/** Columns A to I of an issued application; every figure says why it is what it is. */
export function sheetColumns(
  { totals }: Application,
  say: Say,
  why: (lineId: string, column: LineColumn) => ReactNode,
  phone: boolean,
): readonly Column<Line>[] {
  const heads = headsOf(say);
  const cell = (line: Line, column: LineColumn) => (
    <WhyFigure
      label={`${say(LINE_FORMULAS[column].title)}, ${line.description}`}
      why={() => why(line.lineId, column)}
    >
      <Money amount={line[column]} />
    </WhyFigure>
  );
  const figure = (column: LineColumn): Column<Line> => ({
    key: column,
    header: heads[column],
    align: 'end',
    phone: column === 'E' ? 'figure' : 'none',
    cell: (line) => cell(line, column),
    foot: <Money amount={totals[column]} />,
  });
  return [
    {
      key: 'item',
      header: 'A',
      className: 'text-muted whitespace-nowrap',
      cell: ({ item }) => item,
    },
    {
      key: 'description',
      header: 'B Work',
      phone: 'title',
      cell: ({ description, note }) => (
        <>
          {description}
          {note && <span className="block text-small font-normal text-muted">{note}</span>}
        </>
      ),
      foot: 'Total',
    },
    figure('C'),
    figure('D'),
    figure('E'),
    figure('F'),
    figure('G'),
    {
      key: 'share',
      header: 'G÷C',
      align: 'end',
      phone: 'none',
      cell: ({ percentComplete }) => <Percent value={percentComplete} inTable />,
      foot: <Percent value={totals.percentComplete} inTable />,
    },
    figure('H'),
    figure('I'),
    ...(phone ? [onPhone(heads, cell)] : []),
  ];
}

/** The figures of a line under each other, where they have no columns. */
function onPhone(
  heads: Readonly<Record<LineColumn, string>>,
  cell: (line: Line, column: LineColumn) => ReactNode,
): Column<Line> {
  const named = (name: string, value: ReactNode) => (
    <div key={name}>
      <dt className="text-small text-muted">{name}</dt>
      <dd className="flex min-h-6 items-center justify-end pointer-coarse:min-h-11">{value}</dd>
    </div>
  );
  return {
    key: 'figures',
    header: 'Figures',
    phone: 'below',
    cell: (line) => (
      <dl className="grid grid-cols-3 gap-x-3 text-right tabular-nums">
        {(['C', 'D', 'F', 'G'] as const).map((column) => named(heads[column], cell(line, column)))}
        {named('G÷C', <Percent value={line.percentComplete} inTable />)}
        {(['H', 'I'] as const).map((column) => named(heads[column], cell(line, column)))}
      </dl>
    ),
  };
}
