import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readInvoice } from '#endpoints/invoices.ts';
import { previewWithholding, withholdByPayer } from '#endpoints/retainage.ts';
import { useCompany } from '#web/company/use-company.ts';
import { isZero } from '#web/lib/money-text.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { useForm } from '#web/lib/use-form.ts';
import { usePreview } from '#web/lib/use-preview.ts';
import { DateField } from '#web/ui/date-field.tsx';
import { FormDialog } from '#web/ui/form-dialog.tsx';
import { Money } from '#web/ui/money.tsx';
import { MoneyField } from '#web/ui/money-field.tsx';
import { SumRow } from '#web/ui/sum-row.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { useWords } from '#web/words/use-words.ts';

interface WithholdingDialogProps {
  readonly invoice: AnswerOf<typeof readInvoice>;
  readonly onClose: () => void;
}

/** Records what the customer held back of an invoice that was billed in full; what that moves is shown before it is done. */
export function WithholdingDialog({ invoice, onClose }: WithholdingDialogProps) {
  const { today } = useCompany();
  const { retainage, Retainage } = useWords();
  const { id, number, currency, exponent } = invoice;
  const record = useAction(withholdByPayer, () => {
    toast(`${Retainage} withheld from ${number} is recorded`);
    onClose();
  });
  const start = { amount: '', on: today, memo: `${Retainage} withheld by the customer` };
  const { values, field } = useForm(start, record.problem);
  const { amount } = values;
  const isTyped = amount !== '' && !isZero(amount);
  const typed = isTyped ? { params: { id }, body: { amount } } : null;
  const { value, problem } = usePreview(previewWithholding, typed, record);
  return (
    <FormDialog
      title={`${Retainage} withheld by the customer`}
      submitLabel="Record it"
      busy={record.busy}
      disabled={!isTyped || problem !== null}
      problem={record.problem}
      onSubmit={() => record.run({ params: { id }, body: values })}
      onClose={onClose}
    >
      <p className="text-muted">
        The customer paid {number} less {retainage}, although it was billed in full. What was held back is
        then no longer open: it is held, and you release it like any other {retainage}.
      </p>
      <MoneyField label="Held back" {...{ currency, exponent }} {...field('amount')} />
      <DateField label="On" {...field('on')} />
      <TextField label="Note" {...field('memo')} />
      <section aria-label="What this moves" aria-live="polite" className="min-h-24">
        {problem && <p className="text-danger">{problem.detail}</p>}
        {value && (
          <dl>
            <SumRow label={`Open on ${number} now`}>
              <Money amount={value.balance} />
            </SumRow>
            <SumRow label={`Open on ${number} afterwards`} strong>
              <Money amount={value.balanceAfter} />
            </SumRow>
            <SumRow label="Held on the contract now">
              <Money amount={value.held} />
            </SumRow>
            <SumRow label="Held on the contract afterwards" strong>
              <Money amount={value.heldAfter} />
            </SumRow>
          </dl>
        )}
      </section>
    </FormDialog>
  );
}
