import { Link } from '@tanstack/react-router';
import type { listEntries } from '#endpoints/books.ts';
import { dayText } from '#web/lib/day-text.ts';
import { instantText } from '#web/lib/instant-text.ts';
import { isZero } from '#web/lib/money-text.ts';
import type { RowOf } from '#web/lib/use-rows.ts';
import { classNames } from '#web/ui/class-names.ts';
import { Money } from '#web/ui/money.tsx';
import { textLink } from '#web/ui/text-link.ts';

type Entry = RowOf<typeof listEntries>;

interface EntryCardProps {
  readonly entry: Entry;
  /** The account that was asked for; its lines stand out. */
  readonly accountId: string | null;
}

/** One entry as a bookkeeper writes it: debits, then credits set in, with the document behind it. */
export function EntryCard({ entry, accountId }: EntryCardProps) {
  // A reversal is booked line by line as what it reverses, so its credits would stand first.
  const lines = entry.lines.toSorted((a, b) => Number(isZero(a.debit)) - Number(isZero(b.debit)));
  return (
    <article className="max-w-3xl">
      <header className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line-strong/60 pb-1">
        <h2 className="font-medium">
          {dayText(entry.on)} ·{' '}
          {entry.document ? (
            <DocumentLink entry={entry} document={entry.document} />
          ) : (
            <Link to="/books/entries/$id" params={{ id: entry.id }} className={textLink}>
              {entry.memo}
            </Link>
          )}
        </h2>
        <p className="text-small text-muted">
          Entry {entry.number}, {entry.recordedBy}, {instantText(entry.recordedAt)}
        </p>
      </header>
      <table className="w-full">
        <caption className="sr-only">Entry {entry.number}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">Account</th>
            <th scope="col">Debit</th>
            <th scope="col">Credit</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => {
            const credited = !isZero(line.credit);
            return (
              <tr
                // biome-ignore lint/suspicious/noArrayIndexKey: an entry never changes, and two of its lines may be alike.
                key={index}
                className={classNames('border-b border-line', line.account.id === accountId && 'font-medium')}
              >
                <td className={classNames('h-8', credited && 'pl-6')}>{line.account.name}</td>
                <td className="w-24 text-right sm:w-32">{!credited && <Money amount={line.debit} />}</td>
                <td className="w-24 text-right sm:w-32">{credited && <Money amount={line.credit} />}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </article>
  );
}

interface DocumentLinkProps {
  readonly entry: Entry;
  readonly document: NonNullable<Entry['document']>;
}

function DocumentLink({ entry, document }: DocumentLinkProps) {
  const words = entry.memo || `${entry.kind} ${document.number}`;
  if (document.kind === 'invoice')
    return (
      <Link to="/invoices/$id" params={{ id: document.id }} className={textLink}>
        {words}
      </Link>
    );
  // An advance has no page of its own: it stands on its contract.
  return document.kind === 'advance' && document.estimateId !== null ? (
    <Link to="/estimates/$id" params={{ id: document.estimateId }} className={textLink}>
      {words}
    </Link>
  ) : (
    <Link to="/payments/$id" params={{ id: document.id }} className={textLink}>
      {words}
    </Link>
  );
}
