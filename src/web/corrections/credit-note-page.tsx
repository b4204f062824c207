import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { creditInvoice } from '#endpoints/corrections.ts';
import { readInvoice } from '#endpoints/invoices.ts';
import { useCompany } from '#web/company/use-company.ts';
import { laterDay } from '#web/lib/later-day.ts';
import { negated } from '#web/lib/negated.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { useForm } from '#web/lib/use-form.ts';
import { useRead } from '#web/lib/use-read.ts';
import { Button } from '#web/ui/button.tsx';
import { DateField } from '#web/ui/date-field.tsx';
import { FormFooter } from '#web/ui/form-footer.tsx';
import { FormProblem } from '#web/ui/form-problem.tsx';
import { Money } from '#web/ui/money.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { creditBasisOf, emptyCredit } from './credit-draft.ts';
import { CreditFields } from './credit-fields.tsx';
import { CreditPreview } from './credit-preview.tsx';
import { useCreditPreview } from './use-credit-preview.ts';

/** A credit note on an issued invoice: left what is typed, right the note as it will look. */
export function CreditNotePage() {
  const { id } = useParams({ from: '/app/invoices/$id/credit' });
  const invoice = useRead(readInvoice, { params: { id } });
  const { amount } = useSearch({ from: '/app/invoices/$id/credit' });
  const { today } = useCompany();
  const navigate = useNavigate();
  const credit = useAction(creditInvoice, (note) => {
    toast(`${note.number} issued`);
    void navigate({ to: '/invoices/$id', params: { id: note.id } });
  });
  const {
    values: draft,
    set,
    field,
  } = useForm(() => emptyCredit(laterDay(today, invoice.invoiceDate), amount), credit.problem);
  const basis = creditBasisOf(draft);
  const { preview, refusal } = useCreditPreview(id, basis, credit);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { reason, date, memo } = draft;
    if (basis !== null) credit.run({ params: { id }, body: { basis, reason, date, memo } });
  };
  return (
    <>
      <PageHeader
        title={`Credit note on ${invoice.number}`}
        above={
          <Link to="/invoices/$id" params={{ id }} className="underline">
            {invoice.number} {invoice.heading}
          </Link>
        }
        below={invoice.customer.name}
      />
      <form onSubmit={submit} noValidate className="flex flex-col gap-6">
        <FormProblem problem={credit.problem} />
        <div className="grid items-start gap-x-10 gap-y-6 lg:grid-cols-[minmax(20rem,5fr)_7fr]">
          <div className="flex min-w-0 flex-col gap-6">
            <CreditFields invoice={invoice} draft={draft} onChange={set} />
            {refusal && (
              <p role="alert" className="text-danger">
                {refusal}
              </p>
            )}
            <div className="flex flex-col gap-3">
              <TextField label="Why it is credited" hint="Printed on the credit note." {...field('reason')} />
              <DateField label="Date" min={invoice.invoiceDate} {...field('date')} />
              <TextArea label="Memo" optional {...field('memo')} />
            </div>
          </div>
          <CreditPreview invoice={invoice} preview={preview} />
        </div>
        <FormFooter>
          <Credited preview={preview} currency={invoice.currency} />
          <Button type="submit" weight="primary" disabled={basis === null} busy={credit.busy}>
            Issue credit note
          </Button>
        </FormFooter>
      </form>
    </>
  );
}

interface CreditedProps {
  readonly preview: ReturnType<typeof useCreditPreview>['preview'];
  readonly currency: string;
}

/** What comes off, beside the button: on a phone the note itself is below the form. */
function Credited({ preview, currency }: CreditedProps) {
  return (
    <p aria-live="polite" className="mr-auto">
      {preview !== null && (
        <>
          Credit{' '}
          <Money
            amount={negated(preview.figures.due)}
            currency={currency}
            className="text-large font-semibold"
          />
        </>
      )}
    </p>
  );
}
