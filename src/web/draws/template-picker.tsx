import { useState } from 'react';
import type { ScheduleTemplate } from '#core/draws/schedule-template.ts';
import { useCompany } from '#web/company/use-company.ts';
import { Button } from '#web/ui/button.tsx';
import { DateField } from '#web/ui/date-field.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { TextField } from '#web/ui/text-field.tsx';

type Kind = ScheduleTemplate['kind'];

const TEMPLATES: readonly { readonly value: Kind; readonly label: string }[] = [
  { value: 'construction', label: 'Deposit, foundation, framing, completion' },
  { value: 'milestones', label: 'Kickoff 25%, midpoint 50%, delivery 25%' },
  { value: 'thirds', label: 'Three thirds' },
  { value: 'monthly_retainer', label: 'Monthly retainer' },
];

/** A schedule to start from; it takes the place of the draws that are there. */
export function TemplatePicker({ onUse }: { readonly onUse: (template: ScheduleTemplate) => void }) {
  const { today } = useCompany();
  const [kind, setKind] = useState<Kind>('construction');
  const [months, setMonths] = useState('12');
  const [firstDate, setFirstDate] = useState(today);
  const count = /^\d{1,3}$/.test(months) ? Number(months) : 0;
  const usable = kind !== 'monthly_retainer' || (count >= 1 && count <= 120 && firstDate !== '');
  const use = () => onUse(kind === 'monthly_retainer' ? { kind, months: count, firstDate } : { kind });
  return (
    <div className="flex flex-wrap items-end gap-2">
      <SelectField
        label="Start from a template"
        className="w-80 max-sm:w-full"
        value={kind}
        options={TEMPLATES}
        onChange={setKind}
      />
      {kind === 'monthly_retainer' && (
        <>
          <TextField
            label="Months"
            inputMode="numeric"
            className="w-20"
            value={months}
            onChange={setMonths}
          />
          <DateField label="First month" className="w-40" value={firstDate} onChange={setFirstDate} />
        </>
      )}
      <Button disabled={!usable} onClick={use}>
        Use this template
      </Button>
    </div>
  );
}
