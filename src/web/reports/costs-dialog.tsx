import type { FormEvent } from 'react';
import { useState } from 'react';
import { recordCosts } from '#endpoints/contract-facts.ts';
import { useCompany } from '#web/company/use-company.ts';
import { locale } from '#web/lib/locale.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { Button } from '#web/ui/button.tsx';
import { DateField } from '#web/ui/date-field.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { DialogActions } from '#web/ui/dialog-actions.tsx';
import { FormProblem } from '#web/ui/form-problem.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { costRows } from './cost-rows.ts';

interface CostsDialogProps {
  readonly onClose: () => void;
  /** What is already known, to be looked at and written anew. */
  readonly known?: { readonly asOf: string; readonly text: string };
}

/** What contracts have cost: typed, pasted from a spreadsheet, or read from a CSV file. */
export function CostsDialog({ onClose, known }: CostsDialogProps) {
  const { today, currency } = useCompany();
  const [asOf, setAsOf] = useState(known?.asOf ?? today);
  const [text, setText] = useState(known?.text ?? '');
  const rows = costRows(text, locale);
  const record = useAction(recordCosts, () => {
    toast(
      rows.length === 1
        ? 'The costs of one contract are kept'
        : `The costs of ${rows.length} contracts are kept`,
    );
    onClose();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    record.run({ body: { rows: rows.map((row) => ({ ...row, asOf })) } });
  };
  return (
    <Dialog open onClose={onClose} title="Costs of contracts">
      <form onSubmit={submit} noValidate className="flex flex-col gap-3">
        <FormProblem problem={record.problem} />
        <DateField label="Costs until" max={today} value={asOf} onChange={(day) => day && setAsOf(day)} />
        <TextArea
          label="Contract, cost to date, estimated cost"
          hint={`One contract on each line, such as EST-0001, 40000, 90000. Amounts in ${currency}. Cells copied from a spreadsheet fit as they are.`}
          rows={6}
          value={text}
          onChange={setText}
        />
        <label className="flex flex-col gap-1 text-small font-medium">
          Or take them from a CSV file
          <input
            type="file"
            accept=".csv,.txt,text/csv,text/plain"
            className="font-normal"
            onChange={async (event) => {
              const file = event.target.files?.[0];
              if (file) setText(await file.text());
            }}
          />
        </label>
        <p aria-live="polite" className="text-muted">
          {rows.length === 1 ? 'One contract is read.' : `${rows.length} contracts are read.`}
        </p>
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" weight="primary" busy={record.busy} disabled={rows.length === 0}>
            Keep the costs
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
