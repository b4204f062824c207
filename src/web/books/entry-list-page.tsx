import { Link, useSearch } from '@tanstack/react-router';
import { listAccounts, listEntries } from '#endpoints/books.ts';
import { dayText } from '#web/lib/day-text.ts';
import { useAnswer } from '#web/lib/use-answer.ts';
import { useRows } from '#web/lib/use-rows.ts';
import { Button } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ErrorState } from '#web/ui/error-state.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { RowsSkeleton } from '#web/ui/rows-skeleton.tsx';
import { textLink } from '#web/ui/text-link.ts';
import { EntryCard } from './entry-card.tsx';

/** The entries behind a figure: of one account, of one document, or all. */
export function EntryListPage() {
  const { account, document, to } = useSearch({ from: '/app/books/entries' });
  const accounts = useAnswer(listAccounts, {});
  const list = useRows(listEntries, { accountId: account, documentId: document, to });
  const name = accounts.value?.rows.find(({ id }) => id === account)?.name;
  return (
    <>
      <PageHeader
        title={name ?? 'Entries'}
        above={
          <Link to="/books" className={textLink}>
            Books
          </Link>
        }
        below={
          to
            ? `Entries up to ${dayText(to)}, newest first`
            : 'Newest first. An entry is never changed, only reversed.'
        }
      />
      {list.problem && <ErrorState sentence={list.problem.detail} onRetry={list.retry} />}
      {!list.rows && !list.problem && <RowsSkeleton />}
      {list.rows?.length === 0 && (
        <EmptyState title="No entries">The first one is booked when an invoice is issued.</EmptyState>
      )}
      <ol className="flex flex-col gap-6">
        {list.rows?.map((entry) => (
          <li key={entry.id}>
            <EntryCard entry={entry} accountId={account ?? null} />
          </li>
        ))}
      </ol>
      {list.more && (
        <Button className="self-center" busy={list.more.busy} onClick={list.more.load}>
          Show more
        </Button>
      )}
    </>
  );
}
