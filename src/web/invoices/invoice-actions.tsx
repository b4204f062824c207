import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readInvoice } from '#endpoints/invoices.ts';
import { readInvoicePdf } from '#endpoints/invoices.ts';
import { UnwindDialog } from '#web/corrections/unwind-dialog.tsx';
import { DocumentLink } from '#web/documents/document-link.tsx';
import { ElectronicNote } from '#web/documents/electronic-note.tsx';
import { companyUrl } from '#web/lib/api-url.ts';
import { isZero } from '#web/lib/money-text.ts';
import { WithholdingDialog } from '#web/retainage/withholding-dialog.tsx';
import { ActionMenu } from '#web/ui/action-menu.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { useWords } from '#web/words/use-words.ts';
import { DeliveryDialog } from './delivery-dialog.tsx';
import { VoidDialog } from './void-dialog.tsx';

/** What can be done with an issued invoice: read it as a document, note its delivery, void the newest unpaid one. */
export function InvoiceActions({ invoice }: { readonly invoice: AnswerOf<typeof readInvoice> }) {
  const [asked, setAsked] = useState<'delivery' | 'withholding' | 'void' | 'unwind' | null>(null);
  const { retainage } = useWords();
  const navigate = useNavigate();
  const { id } = invoice;
  const credits = invoice.kind === 'invoice';
  const isVoid = invoice.status === 'void';
  return (
    <>
      <DocumentLink
        title={invoice.number ?? 'Draft'}
        href={companyUrl(readInvoicePdf.path, { id })}
        note={<ElectronicNote invoiceId={id} />}
      />
      {!isVoid && (
        <ActionMenu
          label="More for this invoice"
          actions={[
            { label: 'Note how it was delivered', onSelect: () => setAsked('delivery') },
            ...(credits
              ? [
                  {
                    label: 'Issue a credit note',
                    onSelect: () => void navigate({ to: '/invoices/$id/credit', params: { id } }),
                  },
                ]
              : []),
            ...(credits && !isZero(invoice.balance)
              ? [
                  {
                    label: `Record ${retainage} withheld by the customer`,
                    onSelect: () => setAsked('withholding'),
                  },
                ]
              : []),
            ...(credits &&
            invoice.figures.application !== null &&
            invoice.isNewest &&
            invoice.certificate === null
              ? [
                  {
                    label: 'Record what was certified',
                    onSelect: () => void navigate({ to: '/invoices/$id/certify', params: { id } }),
                  },
                ]
              : []),
            ...(invoice.standsAlone
              ? [{ label: 'Void', onSelect: () => setAsked('void'), danger: true }]
              : []),
            ...(invoice.isNewest
              ? []
              : [
                  {
                    label: 'Void with everything after it',
                    onSelect: () => setAsked('unwind'),
                    danger: true,
                  },
                ]),
          ]}
        />
      )}
      {asked === 'delivery' && <DeliveryDialog invoiceId={invoice.id} onClose={() => setAsked(null)} />}
      {isVoid && invoice.application !== null && (
        <LinkButton to="/invoices/$id/again" params={{ id }}>
          Issue it again
        </LinkButton>
      )}
      {asked === 'withholding' && <WithholdingDialog invoice={invoice} onClose={() => setAsked(null)} />}
      {asked === 'unwind' && <UnwindDialog invoice={invoice} onClose={() => setAsked(null)} />}
      {asked === 'void' && <VoidDialog invoice={invoice} onClose={() => setAsked(null)} />}
    </>
  );
}
