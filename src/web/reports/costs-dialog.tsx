import { useMemo, useState } from 'react';
import { recordCosts } from '#endpoints/contract-facts.ts';
import { useCompany } from '#web/company/use-company.ts';
import { locale } from '#web/lib/locale.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { DateField } from '#web/ui/date-field.tsx';
import { FormDialog } from '#web/ui/form-dialog.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { CostFileField } from './cost-file-field.tsx';
import { type CostRow, costRows } from './cost-rows.ts';
import { costsProblem } from './costs-problem.ts';

interface CostsDialogProps {
  readonly onClose: () => void;
  /** What is already known, to be looked at and written anew. */
  readonly known?: { readonly asOf: string; readonly text: string };
}

/** What contracts have cost: typed, pasted from a spreadsheet, or read from a file. */
export function CostsDialog({ onClose, known }: CostsDialogProps) {
  const { today, currency } = useCompany();
  const [asOf, setAsOf] = useState(known?.asOf ?? today);
  const [text, setText] = useState(known?.text ?? '');
  const [sent, setSent] = useState<readonly CostRow[]>([]);
  const rows = costRows(text, locale);
  const record = useAction(recordCosts, () => {
    toast(
      rows.length === 1
        ? 'The costs of one contract are kept'
        : `The costs of ${rows.length} contracts are kept`,
    );
    onClose();
  });
  // The same while somebody types: a new problem would take the focus.
  const problem = useMemo(() => costsProblem(record.problem, sent), [record.problem, sent]);
  const keep = () => {
    setSent(rows);
    record.run({ body: { rows: rows.map((row) => ({ ...row, asOf })) } });
  };
  return (
    <FormDialog
      title="Costs of contracts"
      submitLabel="Keep the costs"
      busy={record.busy}
      disabled={rows.length === 0}
      problem={problem}
      onSubmit={keep}
      onClose={onClose}
    >
      <DateField label="Costs until" max={today} value={asOf} onChange={(day) => day && setAsOf(day)} />
      <TextArea
        label="Contract, cost to date, estimated cost"
        hint={`One contract on each line, such as EST-0001, 40000, 90000. Amounts in ${currency}. Cells copied from a spreadsheet fit as they are.`}
        rows={6}
        value={text}
        onChange={setText}
      />
      <CostFileField onRead={setText} />
      <p aria-live="polite" className="text-muted">
        {rows.length === 1 ? 'One contract is read.' : `${rows.length} contracts are read.`}
      </p>
    </FormDialog>
  );
}
