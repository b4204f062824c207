import { Download, ExternalLink, Printer } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '#web/ui/button.tsx';
import { buttonLook } from '#web/ui/button-look.ts';
import { DialogActions } from '#web/ui/dialog-actions.tsx';
import { ErrorState } from '#web/ui/error-state.tsx';
import { Skeleton } from '#web/ui/skeleton.tsx';
import { useFile } from './use-file.ts';

interface DocumentViewProps {
  readonly title: string;
  /** The address of the PDF. */
  readonly href: string;
}

/** A document as the customer gets it, the very file, with what is done with paper: print it, keep it. */
export function DocumentView({ title, href }: DocumentViewProps) {
  const file = useFile(href);
  const frame = useRef<HTMLIFrameElement>(null);
  const shows = navigator.pdfViewerEnabled;
  return (
    <>
      {file.problem ? (
        <ErrorState sentence={file.problem.detail} onRetry={file.retry} />
      ) : (
        <div className="flex min-h-0 grow flex-col overflow-hidden rounded border border-line bg-sunken">
          {file.url === undefined ? (
            <PageInTheMaking title={title} />
          ) : shows ? (
            <iframe ref={frame} title={title} src={file.url} className="h-[70dvh] w-full grow" />
          ) : (
            <p className="p-5 text-muted">
              This browser shows PDFs in a window of their own. Open {title} there, or download it.
            </p>
          )}
        </div>
      )}
      <DialogActions>
        {shows && (
          <Button
            icon={<Printer size={15} aria-hidden="true" />}
            disabled={file.url === undefined}
            onClick={() => frame.current?.contentWindow?.print()}
          >
            Print
          </Button>
        )}
        <a href={href} target="_blank" rel="noreferrer" className={buttonLook('quiet')}>
          <ExternalLink size={15} aria-hidden="true" />
          Open
        </a>
        <a href={href} download className={buttonLook('primary')}>
          <Download size={15} aria-hidden="true" />
          Download
        </a>
      </DialogActions>
    </>
  );
}

/** A sheet of paper on its way. */
function PageInTheMaking({ title }: { readonly title: string }) {
  return (
    <div role="status" aria-label={`${title} is being printed`} className="flex h-[70dvh] justify-center p-4">
      <div className="flex aspect-[17/22] h-full max-w-full flex-col gap-4 bg-raised p-[8%] shadow-sm">
        <Skeleton className="h-5 w-2/5" />
        <Skeleton className="h-3 w-3/5" />
        <Skeleton className="mt-8 h-8 w-1/2 self-end" />
        <Skeleton className="mt-8 h-3" />
        <Skeleton className="h-3" />
        <Skeleton className="h-3 w-4/5" />
      </div>
    </div>
  );
}
