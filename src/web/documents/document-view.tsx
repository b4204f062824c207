import { Download, ExternalLink, Printer } from 'lucide-react';
import type { RefObject } from 'react';
import { useRef } from 'react';
import { Button } from '#web/ui/button.tsx';
import { buttonLook } from '#web/ui/button-look.ts';
import { DialogActions } from '#web/ui/dialog-actions.tsx';
import { ErrorState } from '#web/ui/error-state.tsx';
import { DocumentPages } from './document-pages.tsx';
import { PageInTheMaking } from './page-in-the-making.tsx';
import { useFile } from './use-file.ts';

interface DocumentViewProps {
  readonly title: string;
  /** The address of the PDF. */
  readonly href: string;
}

/** A document as the customer gets it, the very file, with what is done with paper: print it, keep it. */
export function DocumentView({ title, href }: DocumentViewProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const showsPdf = navigator.pdfViewerEnabled;
  return (
    <>
      {showsPdf ? (
        <Framed title={title} href={href} frame={frame} />
      ) : (
        <DocumentPages key={href} title={title} href={href} />
      )}
      <DialogActions>
        {showsPdf && (
          <Button
            icon={<Printer size={15} aria-hidden="true" />}
            onClick={() => printFrame(frame.current, href)}
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

interface FramedProps extends DocumentViewProps {
  readonly frame: RefObject<HTMLIFrameElement | null>;
}

/** The browser's own reader. */
function Framed({ title, href, frame }: FramedProps) {
  const file = useFile(href, 'application/pdf');
  if (file.problem) return <ErrorState sentence={file.problem.detail} onRetry={file.retry} />;
  if (file.url === undefined) return <PageInTheMaking title={title} />;
  return (
    <iframe
      ref={frame}
      title={title}
      src={file.url}
      className="h-[68dvh] w-full rounded border border-line bg-sunken"
    />
  );
}

/** Some browsers keep their reader out of reach; the document is then printed from a window of its own. */
function printFrame(frame: HTMLIFrameElement | null, href: string): void {
  try {
    frame?.contentWindow?.print();
  } catch {
    window.open(href, '_blank', 'noopener');
  }
}
