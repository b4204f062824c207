import { FileText } from 'lucide-react';
import type { MouseEvent, ReactNode } from 'react';
import { useState } from 'react';
import { buttonLook } from '#web/ui/button-look.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { DocumentView } from './document-view.tsx';

interface DocumentLinkProps {
  readonly title: string;
  /** The address of the PDF; a click with a modifier opens it as any link. */
  readonly href: string;
  readonly label?: string;
  /** What is said of the document below it. */
  readonly note?: ReactNode;
}

/** A link to a document that shows it on the spot. */
export function DocumentLink({ title, href, label = 'PDF', note }: DocumentLinkProps) {
  const [shown, setShown] = useState(false);
  const show = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    setShown(true);
  };
  return (
    <>
      <a href={href} onClick={show} aria-haspopup="dialog" className={buttonLook('quiet')}>
        <FileText size={15} aria-hidden="true" />
        {label}
      </a>
      {shown && (
        <Dialog open wide onClose={() => setShown(false)} title={title}>
          <DocumentView title={title} href={href} />
          {note}
        </Dialog>
      )}
    </>
  );
}
