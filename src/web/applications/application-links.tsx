import { Sheet } from 'lucide-react';
import { readApplicationPdf, readApplicationWorkbook } from '#endpoints/applications.ts';
import { DocumentLink } from '#web/documents/document-link.tsx';
import { companyUrl } from '#web/lib/api-url.ts';
import { buttonLook } from '#web/ui/button-look.ts';
import { useWords } from '#web/words/use-words.ts';

/** An application as the client gets it: on paper with its continuation sheet, and as a spreadsheet. */
export function ApplicationLinks({ invoiceId }: { readonly invoiceId: string }) {
  const { say } = useWords();
  const params = { id: invoiceId };
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      <DocumentLink
        title={say('Application for payment')}
        label={`${say('Application for payment')}, PDF`}
        href={companyUrl(readApplicationPdf.path, params)}
      />
      <a href={companyUrl(readApplicationWorkbook.path, params)} className={buttonLook('quiet')}>
        <Sheet size={15} aria-hidden="true" />
        Spreadsheet
      </a>
    </div>
  );
}
