import { FileDown, Sheet } from 'lucide-react';
import { readApplicationPdf, readApplicationWorkbook } from '#endpoints/applications.ts';
import { companyUrl } from '#web/lib/api-url.ts';
import { buttonLook } from '#web/ui/button-look.ts';
import { useWords } from '#web/words/use-words.ts';

/** An application as the client gets it: on paper with its continuation sheet, and as a spreadsheet. */
export function ApplicationLinks({ invoiceId }: { readonly invoiceId: string }) {
  const { say } = useWords();
  const params = { id: invoiceId };
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      <a
        href={companyUrl(readApplicationPdf.path, params)}
        target="_blank"
        rel="noreferrer"
        className={buttonLook('quiet')}
      >
        <FileDown size={15} aria-hidden="true" />
        {say('Application for payment')}, PDF
      </a>
      <a href={companyUrl(readApplicationWorkbook.path, params)} className={buttonLook('quiet')}>
        <Sheet size={15} aria-hidden="true" />
        Spreadsheet
      </a>
    </div>
  );
}
