import { Link } from '@tanstack/react-router';
import { readDraws } from '#endpoints/draws.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import { isZero, moneyText } from '#web/lib/money-text.ts';
import { useAnswer } from '#web/lib/use-answer.ts';
import { Answered } from '#web/ui/answered.tsx';
import type { Column } from '#web/ui/data-table.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { Day } from '#web/ui/day.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Money } from '#web/ui/money.tsx';
import { textLink } from '#web/ui/text-link.ts';
import { useWords } from '#web/words/use-words.ts';
import { retainageWords } from './retainage-words.ts';

type Schedule = AnswerOf<typeof readDraws>;
type Draw = Schedule['draws'][number];

/** The draw schedule of a contract, and where each draw stands. */
export function DrawList({ estimateId }: { readonly estimateId: string }) {
  const answer = useAnswer(readDraws, { params: { id: estimateId } });
  const { say } = useWords();
  return (
    <Answered answer={answer} rows={4}>
      {(schedule) => (
        <div className="flex flex-col gap-3">
          {schedule.draws.length > 0 && (
            <DataTable
              caption={say('Draws')}
              columns={columnsFor(schedule, say)}
              rows={schedule.draws}
              rowKey={({ id }) => id}
              faint={isDone}
            />
          )}
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p className="max-w-prose text-muted">{wordsOf(schedule, say)}</p>
            <LinkButton to="/estimates/$id/draws" params={{ id: estimateId }}>
              {schedule.draws.length > 0 ? 'Change the schedule' : say('Make a draw schedule')}
            </LinkButton>
          </div>
        </div>
      )}
    </Answered>
  );
}

function isDone({ state }: Draw): boolean {
  return state === 'billed' || state === 'covered';
}

function wordsOf({ draws, unscheduled, tooMuch, currency }: Schedule, say: (text: string) => string): string {
  if (draws.length === 0) {
    return say(
      'A schedule of named draws, each with its milestone and amount, is printed with the estimate and billed by ticking.',
    );
  }
  if (!isZero(tooMuch)) return `${moneyText(tooMuch, currency)} is scheduled too much.`;
  return isZero(unscheduled)
    ? say('The draws add up to the contract sum.')
    : `${moneyText(unscheduled, currency)} of the contract sum is unscheduled.`;
}

function columnsFor({ draws, scheduled }: Schedule, say: (text: string) => string): readonly Column<Draw>[] {
  const some = (column: Column<Draw>, has: (draw: Draw) => boolean) => (draws.some(has) ? [column] : []);
  return [
    {
      key: 'position',
      header: '#',
      phone: 'none',
      className: 'w-8 text-muted',
      cell: ({ position }) => position,
    },
    { key: 'name', header: say('Draw'), phone: 'title', cell: ({ name }) => name, foot: 'Scheduled' },
    ...some(
      { key: 'milestone', header: 'Milestone', cell: ({ milestone }) => milestone },
      ({ milestone }) => milestone !== null,
    ),
    ...some(
      {
        key: 'date',
        header: 'Target date',
        cell: ({ targetDate }) => targetDate !== null && <Day day={targetDate} />,
      },
      ({ targetDate }) => targetDate !== null,
    ),
    ...some(
      { key: 'retainage', header: say('Retainage'), cell: ({ retainage }) => retainageWords(retainage) },
      ({ retainage }) => retainage.kind !== 'as_contract',
    ),
    {
      key: 'amount',
      header: 'Amount',
      align: 'end',
      phone: 'figure',
      cell: ({ amount }) => <Money amount={amount} />,
      foot: <Money amount={scheduled} />,
    },
    { key: 'state', header: 'Billed', className: 'w-56', cell: (draw) => <Standing draw={draw} /> },
  ];
}

function Standing({ draw: { state, invoice, lowerTo } }: { readonly draw: Draw }) {
  if (invoice) {
    return (
      <Link to="/invoices/$id" params={{ id: invoice.id }} className={textLink}>
        {invoice.number}
      </Link>
    );
  }
  if (state === 'covered') return 'Covered by other bills';
  return lowerTo === null ? 'Open' : `Other bills left ${moneyText(lowerTo)}`;
}
