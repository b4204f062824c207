import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readInvoice } from '#endpoints/invoices.ts';
import { Attachments } from '#web/attachments/attachments.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Section } from '#web/ui/section.tsx';

/** The files of a bill, and of an issued one the way to its packet. */
export function InvoiceFiles({ invoice }: { readonly invoice: AnswerOf<typeof readInvoice> }) {
  const { id, kind, status, estimate } = invoice;
  const hasPacket = kind === 'invoice' && status !== 'draft' && status !== 'void';
  return (
    <Section
      title="Files"
      aside={
        hasPacket && (
          <LinkButton to="/invoices/$id/packet" params={{ id }}>
            Packet for lender or owner
          </LinkButton>
        )
      }
    >
      <Attachments place={{ estimateId: estimate.id, invoiceId: id }} />
    </Section>
  );
}
