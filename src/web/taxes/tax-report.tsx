import { useState } from 'react';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import { readTaxReport } from '#endpoints/reports.ts';
import { percentText } from '#web/lib/percent-text.ts';
import { useAnswer } from '#web/lib/use-answer.ts';
import { Answered } from '#web/ui/answered.tsx';
import type { Column } from '#web/ui/data-table.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { DateField } from '#web/ui/date-field.tsx';
import { Money } from '#web/ui/money.tsx';
import { useWords } from '#web/words/use-words.ts';
import { monthText } from './month-text.ts';

type Report = AnswerOf<typeof readTaxReport>;
type Row = Report['rows'][number];

/** The tax of a period by month and rate, with what came with released retainage. */
export function TaxReport({ asOf }: { readonly asOf: string }) {
  const [from, setFrom] = useState(`${asOf.slice(0, 4)}-01-01`);
  const { retainage } = useWords();
  const answer = useAnswer(readTaxReport, { query: { from, to: asOf } });
  return (
    <div className="flex flex-col gap-3">
      <DateField
        label="From"
        hint="Through the day above."
        className="w-44"
        max={asOf}
        value={from}
        onChange={(day) => day && setFrom(day)}
      />
      <Answered answer={answer}>
        {(report) =>
          report.rows.length === 0 ? (
            <p className="py-4 text-muted">No tax was billed in these days.</p>
          ) : (
            <DataTable
              caption="Tax by month and rate"
              columns={columnsFor(report, retainage)}
              rows={report.rows}
              rowKey={({ month, taxRateId, rate }) => `${month} ${taxRateId} ${rate}`}
            />
          )
        }
      </Answered>
      <p className="max-w-prose text-muted">
        By the date of each bill. Credit notes are taken off; a void counts in the month in which it was made.
      </p>
    </div>
  );
}

function columnsFor({ totalTax }: Report, retainage: string): readonly Column<Row>[] {
  return [
    {
      key: 'tax',
      header: 'Tax',
      phone: 'title',
      foot: 'Total',
      cell: ({ name, rate }) => `${name} ${percentText(rate)}`,
    },
    { key: 'month', header: 'Month', cell: ({ month }) => monthText(month) },
    { key: 'base', header: 'Taxed', align: 'end', cell: ({ base }) => <Money amount={base} /> },
    {
      key: 'releases',
      header: `Of released ${retainage}`,
      align: 'end',
      cell: ({ ofReleases }) => <Money amount={ofReleases} />,
    },
    {
      key: 'amount',
      header: 'Tax billed',
      align: 'end',
      phone: 'figure',
      foot: <Money amount={totalTax} />,
      cell: ({ tax }) => <Money amount={tax} />,
    },
  ];
}
