import { Link, useParams } from '@tanstack/react-router';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import { readInvoice } from '#endpoints/invoices.ts';
import { ApplicationLinks } from '#web/applications/application-links.tsx';
import { ApplicationSheet } from '#web/applications/application-sheet.tsx';
import { BillSheet } from '#web/billing/bill-sheet.tsx';
import { CertificateRecord } from '#web/certificates/certificate-record.tsx';
import { CreditRecord } from '#web/corrections/credit-record.tsx';
import { useLiveContract } from '#web/estimates/use-live-contract.ts';
import { dayText } from '#web/lib/day-text.ts';
import { isZero } from '#web/lib/money-text.ts';
import { negated } from '#web/lib/negated.ts';
import { useRead } from '#web/lib/use-read.ts';
import { WithholdingSheet } from '#web/retainage/withholding-sheet.tsx';
import { Figure } from '#web/ui/figure.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Money } from '#web/ui/money.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { Section } from '#web/ui/section.tsx';
import { textLink } from '#web/ui/text-link.ts';
import { useWords } from '#web/words/use-words.ts';
import { DraftActions } from './draft-actions.tsx';
import { InvoiceActions } from './invoice-actions.tsx';
import { InvoiceBadge } from './invoice-badge.tsx';
import { InvoiceFiles } from './invoice-files.tsx';
import { InvoicePayments } from './invoice-payments.tsx';
import { InvoiceRecord } from './invoice-record.tsx';

export function InvoicePage() {
  const { id } = useParams({ from: '/app/invoices/$id' });
  const invoice = useRead(readInvoice, { params: { id } });
  useLiveContract(invoice.estimate.id);
  const { bill, Bill } = useWords();
  const { currency, estimate } = invoice;
  const isVoid = invoice.status === 'void';
  const heldBack = invoice.kind === 'payer_withholding';
  const isCredit = invoice.kind === 'credit_note';
  const unnumbered = isCredit ? 'Credit note' : `Draft of ${bill.a}`;
  const untitled = invoice.application === null ? unnumbered : `${Bill} ${invoice.application}`;
  const again = invoice.reissueOf === null ? '' : ` · issues ${bill.one} ${invoice.reissueOf} again`;
  const application = invoice.application === null ? again : ` · ${bill.one} ${invoice.application}`;
  return (
    <>
      <PageHeader
        title={invoice.heading || untitled}
        documentTitle={`${invoice.number ?? 'Draft'} ${estimate.title}`}
        above={
          <>
            <span>
              {invoice.number ?? 'No number yet'}
              {application}
            </span>
            <InvoiceBadge status={invoice.status} />
          </>
        }
        below={
          <>
            <Link to="/customers/$id" params={{ id: invoice.customer.id }} className={textLink}>
              {invoice.customer.name}
            </Link>
            {' · '}
            <Link to="/estimates/$id" params={{ id: estimate.id }} className={textLink}>
              {estimate.number} {estimate.title}
            </Link>
          </>
        }
        actions={
          invoice.status === 'draft' ? (
            <DraftActions invoice={invoice} />
          ) : (
            <InvoiceActions invoice={invoice} />
          )
        }
        primary={
          !isZero(invoice.balance) &&
          invoice.status !== 'draft' &&
          !isVoid && (
            <LinkButton
              to="/payments/new"
              search={{ customer: invoice.customer.id, invoice: invoice.id }}
              weight="primary"
            >
              Record payment
            </LinkButton>
          )
        }
      />
      {isVoid && (
        <Notice
          tone="caution"
          title={`Void since ${invoice.voidedOn ? dayText(invoice.voidedOn) : 'it was voided'}`}
        >
          {invoice.voidReason} Its amounts no longer count; the document stays for the record.
        </Notice>
      )}
      <dl className="grid grid-cols-2 gap-4 sm:flex sm:flex-wrap sm:gap-10">
        <Figure label={heldBack ? 'Held back' : isCredit ? 'Credit' : 'Due'}>
          <Money
            amount={heldBack ? invoice.withheld : isCredit ? negated(invoice.due) : invoice.due}
            currency={currency}
            struck={isVoid}
          />
        </Figure>
        {!isZero(invoice.withheldByPayer) && (
          <Figure label="Withheld by the customer">
            <Money amount={invoice.withheldByPayer} currency={currency} />
          </Figure>
        )}
        {invoice.status !== 'draft' && invoice.kind === 'invoice' && (
          <Figure label="Paid">
            <Money amount={invoice.paid} currency={currency} />
          </Figure>
        )}
        {!isZero(invoice.credited) && (
          <Figure label="Credited">
            <Money amount={invoice.credited} currency={currency} />
          </Figure>
        )}
        {invoice.status !== 'draft' && !isVoid && invoice.kind === 'invoice' && (
          <Figure label="Open">
            <Money amount={invoice.balance} currency={currency} />
          </Figure>
        )}
        <Figure label={heldBack ? 'On' : isCredit ? 'Date' : 'Invoice date'}>
          {dayText(invoice.invoiceDate)}
        </Figure>
        {invoice.kind === 'invoice' && <Figure label="Due date">{dayText(invoice.dueDate)}</Figure>}
      </dl>
      <Sheet invoice={invoice} />
      <CertificateRecord invoice={invoice} />
      {invoice.memo && <p className="max-w-prose whitespace-pre-line">{invoice.memo}</p>}
      {invoice.status !== 'draft' && (
        <>
          {invoice.kind === 'invoice' && (
            <Section title="Payments">
              <InvoicePayments invoice={invoice} />
            </Section>
          )}
          {isCredit && invoice.credit && (
            <CreditRecord credit={invoice.credit} customer={invoice.customer.name} isVoid={isVoid} />
          )}
          <Section
            title="Record"
            aside={
              <LinkButton to="/estimates/$id/report" params={{ id: estimate.id }}>
                Whole billing history
              </LinkButton>
            }
          >
            <InvoiceRecord invoice={invoice} />
          </Section>
        </>
      )}
      <InvoiceFiles invoice={invoice} />
    </>
  );
}

function Sheet({ invoice }: { readonly invoice: AnswerOf<typeof readInvoice> }) {
  if (invoice.kind === 'payer_withholding') return <WithholdingSheet invoice={invoice} />;
  if (invoice.figures.application !== null) return <ApplicationSheet invoice={invoice} />;
  return (
    <>
      <BillSheet figures={invoice.figures} currency={invoice.currency} />
      {invoice.kind === 'invoice' && <OnTheForm invoiceId={invoice.id} />}
    </>
  );
}

/** However a bill was entered, a lender or an owner may want it as an application with its continuation sheet. */
function OnTheForm({ invoiceId }: { readonly invoiceId: string }) {
  const { say } = useWords();
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 print:hidden">
      <p className="text-small text-muted">
        {say('Where the contract asks for it, the same bill with its continuation sheet:')}
      </p>
      <ApplicationLinks invoiceId={invoiceId} />
    </div>
  );
}
