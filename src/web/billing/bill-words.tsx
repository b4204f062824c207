import type { Problem } from '#endpoints/problem.ts';
import { DateField } from '#web/ui/date-field.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import type { BillDraft } from './bill-draft.ts';
import type { BillingState } from './contract-of.ts';

interface BillWordsProps {
  readonly draft: BillDraft;
  readonly state: BillingState;
  readonly onChange: (change: Partial<BillDraft>) => void;
  readonly problem: Problem | null;
}

/** What the bill says beside its figures. */
export function BillWords({ draft, state, onChange, problem }: BillWordsProps) {
  const field = (name: 'heading' | 'invoiceDate' | 'dueDate' | 'memo') => ({
    name,
    value: draft[name],
    onChange: (text: string) => onChange({ [name]: text }),
    error: problem?.fields?.[name],
  });
  const days = state.paymentTermsDays;
  return (
    <div className="flex flex-col gap-3">
      <TextField
        label="Milestone or phase"
        optional
        placeholder="Framing complete"
        hint="Printed as the bill’s heading."
        {...field('heading')}
      />
      <div className="grid grid-cols-1 gap-x-4 gap-y-3 sm:grid-cols-2">
        <DateField
          label="Invoice date"
          min={state.earliestInvoiceDate ?? undefined}
          {...field('invoiceDate')}
        />
        <DateField
          label="Due date"
          optional
          hint={days === 0 ? 'Left empty: due at once.' : `Left empty: ${days} days after the invoice date.`}
          {...field('dueDate')}
        />
      </div>
      <TextArea label="Memo" optional hint="Printed on the invoice." {...field('memo')} />
    </div>
  );
}
