import { useState } from 'react';
import { listAdvances } from '#endpoints/advances.ts';
import { readAdvancePdf } from '#endpoints/documents.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import { DocumentLink } from '#web/documents/document-link.tsx';
import { companyUrl } from '#web/lib/api-url.ts';
import { dayText } from '#web/lib/day-text.ts';
import { isZero, moneyText } from '#web/lib/money-text.ts';
import { percentText } from '#web/lib/percent-text.ts';
import { useAnswer } from '#web/lib/use-answer.ts';
import { methodWords } from '#web/payments/payment-methods.ts';
import { Answered } from '#web/ui/answered.tsx';
import { Button } from '#web/ui/button.tsx';
import type { Column } from '#web/ui/data-table.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { Day } from '#web/ui/day.tsx';
import { Money } from '#web/ui/money.tsx';
import { ReceiveAdvanceDialog } from './receive-advance-dialog.tsx';
import { ReverseAdvanceDialog } from './reverse-advance-dialog.tsx';

type Advance = AnswerOf<typeof listAdvances>['rows'][number];

interface AdvanceListProps {
  readonly estimateId: string;
  readonly currency: string;
}

/** The advances on a contract, with what bills have not recouped of them yet. */
export function AdvanceList({ estimateId, currency }: AdvanceListProps) {
  const [receiving, setReceiving] = useState(false);
  const [reversing, setReversing] = useState<Advance | null>(null);
  const answer = useAnswer(listAdvances, { params: { id: estimateId } });
  return (
    <Answered answer={answer} rows={2}>
      {({ rows }) => (
        <div className="flex flex-col gap-3">
          {rows.length > 0 && (
            <DataTable
              caption="Advances"
              columns={[...columnsFor(currency), reverseColumn(setReversing)]}
              rows={rows}
              rowKey={({ id }) => id}
              faint={({ balance }) => isZero(balance)}
            />
          )}
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p className="max-w-prose text-muted">
              An advance is money received before the work. It is owed to the customer until bills recoup it.
            </p>
            <Button onClick={() => setReceiving(true)}>Receive an advance</Button>
          </div>
          {reversing && <ReverseAdvanceDialog advance={reversing} onClose={() => setReversing(null)} />}
          {receiving && <ReceiveAdvanceDialog estimateId={estimateId} onClose={() => setReceiving(false)} />}
        </div>
      )}
    </Answered>
  );
}

function columnsFor(currency: string): readonly Column<Advance>[] {
  return [
    { key: 'number', header: 'Advance', phone: 'title', cell: ({ number }) => `Advance ${number}` },
    { key: 'day', header: 'Received', cell: ({ receivedOn }) => <Day day={receivedOn} /> },
    {
      key: 'how',
      header: 'By',
      cell: ({ method, reference, memo }) =>
        [methodWords(method), reference, memo].filter(Boolean).join(', '),
    },
    {
      key: 'rate',
      header: 'Recouped',
      phone: 'below',
      cell: ({ rate, threshold }) =>
        isZero(threshold)
          ? `${percentText(rate)} of each bill`
          : `${percentText(rate)} of what is billed past ${moneyText(threshold, currency)}`,
    },
    {
      key: 'amount',
      header: 'Received',
      align: 'end',
      phone: 'none',
      cell: ({ amount, reversedOn }) => <Money amount={amount} struck={reversedOn !== null} />,
    },
    {
      key: 'balance',
      header: 'Left',
      align: 'end',
      phone: 'figure',
      cell: ({ balance }) => <Money amount={balance} />,
    },
  ];
}

/** What became of an advance that was reversed; while nothing of it is recouped, the way to reverse it. */
function reverseColumn(onReverse: (advance: Advance) => void): Column<Advance> {
  return {
    key: 'reverse',
    header: 'Reverse',
    hideHeader: true,
    align: 'end',
    phone: 'below',
    cell: (advance) => {
      const { id, number, reversedOn, reversalReason, amount, balance } = advance;
      if (reversedOn !== null) {
        return (
          <span className="text-small">
            Reversed on {dayText(reversedOn)}: {reversalReason}
          </span>
        );
      }
      return (
        <span className="inline-flex flex-wrap gap-2">
          <DocumentLink
            title={`Receipt for advance ${number}`}
            label="Receipt"
            href={companyUrl(readAdvancePdf.path, { id })}
          />
          {amount === balance && (
            <Button aria-label={`Reverse advance ${number}`} onClick={() => onReverse(advance)}>
              Reverse
            </Button>
          )}
        </span>
      );
    },
  };
}
