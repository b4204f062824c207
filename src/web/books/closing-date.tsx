import type { FormEvent } from 'react';
import { useState } from 'react';
import { setClosingDate } from '#endpoints/company.ts';
import { useCompany } from '#web/company/use-company.ts';
import { dayText } from '#web/lib/day-text.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { useForm } from '#web/lib/use-form.ts';
import { Button } from '#web/ui/button.tsx';
import { DateField } from '#web/ui/date-field.tsx';
import { FormProblem } from '#web/ui/form-problem.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { FarAheadDialog } from './far-ahead-dialog.tsx';

/** Closes the books through a day: nothing is issued, voided or booked on or before it. */
export function ClosingDate() {
  const { closedThrough, today } = useCompany();
  const close = useAction(setClosingDate, (company) =>
    toast(company.closedThrough ? `Closed through ${dayText(company.closedThrough)}` : 'The books are open'),
  );
  const { values, field } = useForm({ closedThrough: closedThrough ?? '', reason: '' }, close.problem);
  const [asking, setAsking] = useState(false);
  const run = () => {
    setAsking(false);
    close.run({ body: { closedThrough: values.closedThrough || null, reason: values.reason } });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (values.closedThrough > today && values.closedThrough !== closedThrough) setAsking(true);
    else run();
  };
  return (
    <form onSubmit={submit} noValidate className="flex max-w-md flex-col gap-3">
      <p className="text-muted">
        {closedThrough
          ? `Closed through ${dayText(closedThrough)}: nothing is booked on or before that day.`
          : 'The books are open: any day can still be booked on.'}
      </p>
      <FormProblem problem={close.problem} />
      <DateField
        label="Closed through"
        optional
        hint={
          values.closedThrough > today
            ? 'This day is ahead: bills, payments and entries of today would be refused.'
            : 'Empty opens the books.'
        }
        {...field('closedThrough')}
      />
      <TextField label="Reason" optional hint="Stays on record." {...field('reason')} />
      <Button type="submit" weight="primary" busy={close.busy} className="self-start">
        Set the closing date
      </Button>
      {asking && (
        <FarAheadDialog
          day={values.closedThrough}
          confirmLabel="Close through that day"
          busy={close.busy}
          onConfirm={run}
          onClose={() => setAsking(false)}
        >
          It is ahead: until it is past, no bill, payment or entry of today can be booked.
        </FarAheadDialog>
      )}
    </form>
  );
}
