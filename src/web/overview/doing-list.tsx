import { Link } from '@tanstack/react-router';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readOverview } from '#endpoints/reports.ts';
import { moneyText } from '#web/lib/money-text.ts';
import { textLink } from '#web/ui/text-link.ts';
import { useWords } from '#web/words/use-words.ts';

/** A sentence for each thing that waits; nothing where nothing does. */
export function DoingList({ overview }: { readonly overview: AnswerOf<typeof readOverview> }) {
  const { retainage, changeOrder } = useWords();
  const { overdue, readyToBill, readyToRelease, sentEstimates, sentChangeOrders, drafts, currency } =
    overview;
  const tasks = [
    {
      count: overdue.count,
      to: '/invoices',
      show: 'overdue',
      words: `${counted(overdue.count, 'invoice is', 'invoices are')} overdue`,
      amount: overdue.amount,
    },
    {
      count: readyToBill.count,
      to: '/estimates',
      show: undefined,
      words: `${counted(readyToBill.count, 'accepted estimate has', 'accepted estimates have')} something left to bill`,
      amount: readyToBill.amount,
    },
    {
      count: readyToRelease.count,
      to: '/estimates',
      show: 'fullyInvoiced',
      words: `${counted(readyToRelease.count, 'finished contract still holds', 'finished contracts still hold')} ${retainage} to release`,
      amount: readyToRelease.amount,
    },
    {
      count: sentEstimates.count,
      to: '/estimates',
      show: 'sent',
      words: `${counted(sentEstimates.count, 'estimate waits', 'estimates wait')} for a signature`,
      amount: sentEstimates.amount,
    },
    {
      count: sentChangeOrders.count,
      to: '/estimates',
      show: 'changesSent',
      words: `${counted(sentChangeOrders.count, `${changeOrder.one} waits`, `${changeOrder.many} wait`)} for a signature`,
      amount: sentChangeOrders.amount,
    },
    {
      count: drafts,
      to: '/invoices',
      show: 'draft',
      words: `${counted(drafts, 'draft waits', 'drafts wait')} to be issued`,
      amount: null,
    },
  ] as const;
  const waiting = tasks.filter(({ count }) => count > 0);
  if (waiting.length === 0) return null;
  return (
    <ul aria-label="What needs doing" className="flex flex-col gap-1 text-large">
      {waiting.map(({ to, show, words, amount }) => (
        <li key={words}>
          <Link to={to} search={show === undefined ? {} : { show }} className={textLink}>
            {words}
          </Link>
          {amount !== null && <span className="text-muted">, {moneyText(amount, currency)}</span>}
        </li>
      ))}
    </ul>
  );
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
