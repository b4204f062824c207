import type { FormEvent } from 'react';
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
import { Button } from '#web/ui/button.tsx';
import { DateField } from '#web/ui/date-field.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { DialogActions } from '#web/ui/dialog-actions.tsx';
import { FormProblem } from '#web/ui/form-problem.tsx';
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
  const submit = (event: FormEvent) => {
    event.preventDefault();
    apply.run({ params: { id: payment.id }, body: { on, allocations: allocationsOf(allocations) } });
  };
  const { currency, exponent, unapplied } = payment;
  return (
    <Dialog open onClose={onClose} title="Apply credit">
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        <FormProblem problem={apply.problem} />
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
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" weight="primary" busy={apply.busy}>
            Apply credit
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
