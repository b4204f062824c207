import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { readEntry } from '#endpoints/books.ts';
import { useRead } from '#web/lib/use-read.ts';
import { Button } from '#web/ui/button.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { textLink } from '#web/ui/text-link.ts';
import { EntryCard } from './entry-card.tsx';
import { ReverseEntryDialog } from './reverse-entry-dialog.tsx';

/** One entry of the books; one that a person wrote can be reversed here. */
export function EntryPage() {
  const { id } = useParams({ from: '/app/books/entries/$id' });
  const entry = useRead(readEntry, { params: { id } });
  const [reversing, setReversing] = useState(false);
  const { reverses, reversedBy } = entry;
  const other = reverses ?? reversedBy;
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
        actions={
          entry.kind === 'journal' &&
          reversedBy === null && <Button onClick={() => setReversing(true)}>Reverse</Button>
        }
      />
      {other && (
        <p>
          <Link to="/books/entries/$id" params={{ id: other }} className={textLink}>
            {reverses ? 'The entry that this one reverses' : 'Reversed by another entry'}
          </Link>
        </p>
      )}
      <EntryCard entry={entry} accountId={null} />
      {reversing && <ReverseEntryDialog entry={entry} onClose={() => setReversing(false)} />}
    </>
  );
}
