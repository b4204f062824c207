import { Link, useParams } from '@tanstack/react-router';
import { readEntry } from '#endpoints/books.ts';
import { useRead } from '#web/lib/use-read.ts';
import { PageHeader } from '#web/ui/page-header.tsx';
import { textLink } from '#web/ui/text-link.ts';
import { EntryCard } from './entry-card.tsx';

/** One entry of the books. */
export function EntryPage() {
  const { id } = useParams({ from: '/app/books/entries/$id' });
  const entry = useRead(readEntry, { params: { id } });
  return (
    <>
      <PageHeader
        title={`Entry ${entry.number}`}
        above={
          <Link to="/books/entries" className={textLink}>
            Entries
          </Link>
        }
        below={entry.memo}
      />
      <EntryCard entry={entry} accountId={null} />
    </>
  );
}
