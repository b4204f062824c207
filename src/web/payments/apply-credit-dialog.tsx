import { useState } from 'react';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import { listInvoices } from '#endpoints/invoices.ts';
import type { readPayment } from '#endpoints/payments.ts';
import { applyCredit } from '#endpoints/payments.ts';
import { useCompany } from '#web/company/use-company.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { useAnswer } from '#web/lib/use-answer.ts';
import { Answered } from '#web/ui/answered.tsx';
import { DateField } from '#web/ui/date-field.tsx';
import { FormDialog } from '#web/ui/form-dialog.tsx';
import { AllocationFields } from './allocation-fields.tsx';
import { AllocationSums } from './allocation-sums.tsx';
import type { Allocations } from './allocations.ts';
import { allocationsOf } from './allocations.ts';

interface ApplyCreditDialogProps {
  readonly payment: AnswerOf<typeof readPayment>;
  readonly onClose: () => void;
}

/** Applies what is left of a payment to open invoices. */
export function ApplyCreditDialog({ payment, onClose }: ApplyCreditDialogProps) {
  const { today } = useCompany();
  const [on, setOn] = useState(today);
  const [allocations, setAllocations] = useState<Allocations>({});
  const open = useAnswer(listInvoices, {
    query: { customerId: payment.customer.id, open: 'true', limit: 200 },
  });
  const apply = useAction(applyCredit, () => {
    toast('Credit applied');
    onClose();
  });
  const { currency, exponent, unapplied } = payment;
  return (
    <FormDialog
      title="Apply credit"
      submitLabel="Apply credit"
      busy={apply.busy}
      problem={apply.problem}
      onSubmit={() =>
        apply.run({ params: { id: payment.id }, body: { on, allocations: allocationsOf(allocations) } })
      }
      onClose={onClose}
    >
      <Answered answer={open} rows={2}>
        {({ rows }) => (
          <AllocationFields
            invoices={rows}
            allocations={allocations}
            exponent={exponent}
            problem={apply.problem}
            onChange={setAllocations}
          />
        )}
      </Answered>
      <AllocationSums amount={unapplied} allocations={allocations} {...{ currency, exponent }} />
      <DateField label="On" name="on" value={on} onChange={setOn} error={apply.problem?.fields?.on} />
    </FormDialog>
  );
}
