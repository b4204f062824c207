import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { readBillingSummary } from '#endpoints/estimates.ts';
import { createInvoice, readBillingState, readInvoice } from '#endpoints/invoices.ts';
import { billBodyOf } from '#web/billing/bill-draft.ts';
import { BillForm } from '#web/billing/bill-form.tsx';
import { draftOfInvoice } from '#web/billing/draft-of-invoice.ts';
import { labelAgain } from '#web/billing/label-again.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { useForm } from '#web/lib/use-form.ts';
import { useRead } from '#web/lib/use-read.ts';
import { PageHeader } from '#web/ui/page-header.tsx';
import { useWords } from '#web/words/use-words.ts';

/** A void bill issued again under its own number, as 3R, then 3R2: it starts from what was typed. */
export function IssueAgainPage() {
  const { Bill } = useWords();
  const { id } = useParams({ from: '/app/invoices/$id/again' });
  const invoice = useRead(readInvoice, { params: { id } });
  const onEstimate = { params: { id: invoice.estimate.id } };
  const state = useRead(readBillingState, onEstimate);
  const summary = useRead(readBillingSummary, onEstimate);
  const navigate = useNavigate();
  const { values: draft, set } = useForm(() => draftOfInvoice(invoice), null);
  const create = useAction(createInvoice, (issued) => {
    toast(issued.number === null ? 'Draft saved' : `${issued.number} issued`);
    void navigate({ to: '/invoices/$id', params: { id: issued.id } });
  });
  const reissueOf = invoice.applicationNumber;
  return (
    <>
      <PageHeader
        title={`${Bill} ${labelAgain(summary.invoices, reissueOf) ?? ''}`}
        above={
          <Link to="/invoices/$id" params={{ id }} className="underline">
            {invoice.number}, void
          </Link>
        }
        below={invoice.customer.name}
      />
      <BillForm
        draft={draft}
        onChange={set}
        state={state}
        summary={summary}
        problem={create.problem}
        busy={create.busy}
        onSave={(issue) => create.run({ ...onEstimate, body: { ...billBodyOf(draft), issue, reissueOf } })}
      />
    </>
  );
}
