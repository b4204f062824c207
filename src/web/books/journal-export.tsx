import { Download } from 'lucide-react';
import { useState } from 'react';
import type { JournalForm } from '#core/reports/journal-parts.ts';
import { exportJournal, planJournalExport } from '#endpoints/journal-export.ts';
import { useCompany } from '#web/company/use-company.ts';
import { companyUrl } from '#web/lib/api-url.ts';
import { useAnswer } from '#web/lib/use-answer.ts';
import { Answered } from '#web/ui/answered.tsx';
import { buttonLook } from '#web/ui/button-look.ts';
import { ChoiceGroup } from '#web/ui/choice-group.tsx';
import { DateField } from '#web/ui/date-field.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { ExportedBefore } from './exported-before.tsx';

const forms: readonly { readonly value: JournalForm; readonly label: string }[] = [
  { value: 'quickbooks', label: 'QuickBooks Online' },
  { value: 'xero', label: 'Xero' },
];
const HOW: Readonly<Record<JournalForm, string>> = {
  quickbooks:
    'Import it there as journal entries, days as month/day/year, with account numbers turned off. An account is found by its name; “Parent:Account” names one below another.',
  xero: 'Import it there as manual journals. An account is found by its number. Xero takes no journal on its own accounts of receivables, payables and banks: give those here the numbers of accounts beside them.',
};
// The browser saves a file by itself and does not say when it has it.
const UNTIL_SAVED = 1_500;

interface JournalExportProps {
  /** The days to begin with; without them those of the year until today. */
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** The entries of some days for the program of an accountant, with what of them was handed over before. */
export function JournalExport({ from, to }: JournalExportProps) {
  const { today } = useCompany();
  const [form, setForm] = useState<JournalForm>('quickbooks');
  const [days, setDays] = useState({ from: from ?? `${today.slice(0, 4)}-01-01`, to: to ?? today });
  const [taxRate, setTaxRate] = useState('Tax Exempt');
  const [after, setAfter] = useState(0);
  const plan = useAnswer(planJournalExport, { query: { form, ...days, after } });
  const change = (changed: Partial<typeof days>) => {
    setDays({ ...days, ...changed });
    setAfter(0);
  };
  const address = (part: number) =>
    companyUrl(exportJournal.path, {}, { form, ...days, after: String(after), taxRate, part: String(part) });
  return (
    <div className="flex max-w-2xl flex-col gap-3">
      <ChoiceGroup
        label="For"
        value={form}
        choices={forms}
        onChange={(chosen) => {
          setForm(chosen);
          setAfter(0);
        }}
      />
      <p className="max-w-prose text-muted">{HOW[form]}</p>
      <div className="flex flex-wrap gap-3">
        <DateField
          label="From"
          className="w-44"
          max={days.to}
          value={days.from}
          onChange={(day) => day && change({ from: day })}
        />
        <DateField
          label="To"
          className="w-44"
          min={days.from}
          value={days.to}
          onChange={(day) => day && change({ to: day })}
        />
        {form === 'xero' && (
          <TextField label="Tax rate in Xero" className="w-44" value={taxRate} onChange={setTaxRate} />
        )}
      </div>
      <Answered answer={plan} rows={2}>
        {({ lines, files, before }) => (
          <>
            {before.length > 0 && <ExportedBefore before={before} after={after} onAfter={setAfter} />}
            <p aria-live="polite">{heldIn(lines, files)}</p>
            <div className="flex flex-wrap gap-2">
              {Array.from({ length: files }, (_, place) => (
                <a
                  key={address(place + 1)}
                  href={address(place + 1)}
                  download
                  className={buttonLook('quiet')}
                  onClick={() => setTimeout(plan.retry, UNTIL_SAVED)}
                >
                  <Download size={15} aria-hidden="true" />
                  {files === 1 ? 'Save the file' : `Save file ${place + 1} of ${files}`}
                </a>
              ))}
            </div>
          </>
        )}
      </Answered>
    </div>
  );
}

function heldIn(lines: number, files: number): string {
  if (lines === 0) return 'Nothing was booked in these days.';
  return files === 1 ? `${lines} lines in one file.` : `${lines} lines in ${files} files. Import each once.`;
}
