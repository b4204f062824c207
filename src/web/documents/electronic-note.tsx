import { readElectronicInvoice, readElectronicInvoiceXml } from '#endpoints/electronic-invoices.ts';
import { companyUrl } from '#web/lib/api-url.ts';
import { useAnswer } from '#web/lib/use-answer.ts';
import { textLink } from '#web/ui/text-link.ts';

/** Whether a file carries its figures as data, and if not, what is missing. */
export function ElectronicNote({ invoiceId }: { readonly invoiceId: string }) {
  const params = { id: invoiceId };
  const { value } = useAnswer(readElectronicInvoice, { params });
  if (!value) return null;
  if (value.attached) {
    return (
      <p className="mt-3 text-small text-muted">
        The file carries its figures as an electronic invoice (EN 16931, Factur-X).{' '}
        <a href={companyUrl(readElectronicInvoiceXml.path, params)} className={textLink}>
          Download the data alone
        </a>
      </p>
    );
  }
  if (value.reasons.length === 0) return null;
  return (
    <div className="mt-3 text-small text-muted">
      <p>The file carries no electronic invoice (EN 16931):</p>
      <ul className="list-disc pl-5">
        {value.reasons.map(({ code, sentence }) => (
          <li key={code}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
