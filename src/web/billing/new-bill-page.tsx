import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { readBillingSummary, readEstimate } from '#endpoints/estimates.ts';
import { createInvoice, readBillingState } from '#endpoints/invoices.ts';
import { useCompany } from '#web/company/use-company.ts';
import { useLiveContract } from '#web/estimates/use-live-contract.ts';
import { laterDay } from '#web/lib/later-day.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { useForm } from '#web/lib/use-form.ts';
import { useRead } from '#web/lib/use-read.ts';
import { PageHeader } from '#web/ui/page-header.tsx';
import { useWords } from '#web/words/use-words.ts';
import { AcceptanceNotice } from './acceptance-notice.tsx';
import type { BillDraft } from './bill-draft.ts';
import { billBodyOf, emptyBill, wayChange } from './bill-draft.ts';
import { BillForm } from './bill-form.tsx';
import { issuedWords } from './issued-words.ts';

/** Create Progress Invoice. */
export function NewBillPage() {
  const { id } = useParams({ from: '/app/estimates/$id/bill' });
  const { way } = useSearch({ from: '/app/estimates/$id/bill' });
  const { today } = useCompany();
  const { BillTitle, say } = useWords();
  useLiveContract(id);
  const estimate = useRead(readEstimate, { params: { id } });
  const state = useRead(readBillingState, { params: { id } });
  const summary = useRead(readBillingSummary, { params: { id } });
  const navigate = useNavigate();
  const { values: draft, set } = useForm<BillDraft>(
    () => ({
      ...emptyBill(laterDay(today, state.earliestInvoiceDate ?? today), state.lastPeriodTo),
      ...(way === undefined ? {} : wayChange(way, state)),
    }),
    null,
  );
  const [anyway, setAnyway] = useState(false);
  const create = useAction(createInvoice, (invoice) => {
    toast(invoice.number === null ? 'Draft saved' : issuedWords(invoice));
    void navigate({ to: '/invoices/$id', params: { id: invoice.id } });
  });
  const refused =
    (estimate.status === 'declined' || estimate.status === 'expired') && !estimate.billingStarted;
  return (
    <>
      <PageHeader
        title={draft.way === 'draws' ? say('Invoice Draws') : `Create ${BillTitle}`}
        above={
          <Link to="/estimates/$id" params={{ id }} className="underline">
            {estimate.number} {estimate.title}
          </Link>
        }
        below={estimate.customer.name}
      />
      <AcceptanceNotice estimate={estimate} asking={refused && !anyway} onAnyway={() => setAnyway(true)} />
      {(!refused || anyway) && (
        <BillForm
          draft={draft}
          onChange={set}
          state={state}
          summary={summary}
          problem={create.problem}
          busy={create.busy}
          onSave={(issue) => create.run({ params: { id }, body: { ...billBodyOf(draft), issue } })}
        />
      )}
    </>
  );
}
