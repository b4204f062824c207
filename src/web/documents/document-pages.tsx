import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { ErrorState } from '#web/ui/error-state.tsx';
import { IconButton } from '#web/ui/icon-button.tsx';
import { PageInTheMaking } from './page-in-the-making.tsx';
import { useFile } from './use-file.ts';

/** The pages of a document one by one, for browsers that show no PDF inside a page: phones. */
export function DocumentPages({ title, href }: { readonly title: string; readonly href: string }) {
  const [page, setPage] = useState(1);
  const address = new URL(href, window.location.href);
  address.searchParams.set('page', String(page));
  const file = useFile(address.href, 'image/svg+xml');
  if (file.problem) return <ErrorState sentence={file.problem.detail} onRetry={file.retry} />;
  if (file.url === undefined) return <PageInTheMaking title={title} />;
  return (
    <div className="flex flex-col gap-2">
      <img
        src={file.url}
        alt={`${title}, page ${page} of ${file.pages}`}
        className="w-full rounded border border-line bg-white"
      />
      {file.pages > 1 && (
        <div className="flex items-center justify-center gap-3">
          <IconButton label="Page before" disabled={page === 1} onClick={() => setPage(page - 1)}>
            <ChevronLeft size={16} aria-hidden="true" />
          </IconButton>
          <span className="text-small text-muted">
            Page {page} of {file.pages}
          </span>
          <IconButton label="Next page" disabled={page === file.pages} onClick={() => setPage(page + 1)}>
            <ChevronRight size={16} aria-hidden="true" />
          </IconButton>
        </div>
      )}
    </div>
  );
}
