import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { readBillingSummary } from '#endpoints/estimates.ts';
import { issueInvoice, readBillingState, readInvoice, updateDraft } from '#endpoints/invoices.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { useForm } from '#web/lib/use-form.ts';
import { useRead } from '#web/lib/use-read.ts';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { useWords } from '#web/words/use-words.ts';
import { billBodyOf } from './bill-draft.ts';
import { BillForm } from './bill-form.tsx';
import { draftOfInvoice } from './draft-of-invoice.ts';
import { issuedWords } from './issued-words.ts';
import { labelAgain } from './label-again.ts';

/** A draft opened again: everything as it was typed, figured on the contract as it stands now. */
export function EditDraftPage() {
  const { id } = useParams({ from: '/app/invoices/$id/edit' });
  const invoice = useRead(readInvoice, { params: { id } });
  if (invoice.status !== 'draft') {
    return (
      <Notice
        tone="info"
        title={`${invoice.number} is issued`}
        actions={
          <LinkButton to="/invoices/$id" params={{ id }}>
            Open it
          </LinkButton>
        }
      >
        An issued invoice is never changed. The newest unpaid one can be voided and made again.
      </Notice>
    );
  }
  return <DraftForm invoice={invoice} />;
}

function DraftForm({ invoice }: { readonly invoice: ReturnType<typeof useRead<typeof readInvoice>> }) {
  const { id, reissueOf } = invoice;
  const { bill, Bill } = useWords();
  const onEstimate = { params: { id: invoice.estimate.id } };
  const state = useRead(readBillingState, onEstimate);
  const summary = useRead(readBillingSummary, onEstimate);
  const navigate = useNavigate();
  const { values: draft, set } = useForm(() => draftOfInvoice(invoice), null);
  const [issuing, setIssuing] = useState(false);
  const again = reissueOf === null ? null : labelAgain(summary.invoices, reissueOf);
  const open = () => void navigate({ to: '/invoices/$id', params: { id } });
  const issue = useAction(issueInvoice, (issued) => {
    toast(issuedWords(issued));
    open();
  });
  const save = useAction(updateDraft, ({ figures, overrideReason }) => {
    if (issuing) {
      const { gross, due } = figures;
      return issue.run({ params: { id }, body: { confirm: { gross, due }, overrideReason } });
    }
    toast('Draft saved');
    open();
  });
  return (
    <>
      <PageHeader
        title={again === null ? 'Edit draft' : `Edit draft of ${bill.one} ${again}`}
        above={`${invoice.estimate.number} ${invoice.estimate.title}`}
        below={invoice.customer.name}
      />
      {reissueOf !== null && again === null && (
        <Notice tone="info" title={`${Bill} ${reissueOf} can no longer be issued again`}>
          A later one stands. Save this draft, and it takes the next number when it is issued.
        </Notice>
      )}
      <BillForm
        draft={draft}
        onChange={set}
        state={state}
        summary={summary}
        problem={save.problem ?? issue.problem}
        busy={save.busy || issue.busy}
        onSave={(andIssue) => {
          setIssuing(andIssue);
          const body = { ...billBodyOf(draft), reissueOf: again === null ? null : reissueOf };
          save.run({ params: { id }, body: { ...body, version: invoice.version } });
        }}
      />
    </>
  );
}
