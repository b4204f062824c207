import { useState } from 'react';
import type { ReportId } from '#core/reports/report-id.ts';
import { exportJournal } from '#endpoints/journal-export.ts';
import { companyUrl } from '#web/lib/api-url.ts';
import { Button } from '#web/ui/button.tsx';
import { buttonLook } from '#web/ui/button-look.ts';
import { CostsDialog } from './costs-dialog.tsx';

interface ReportExtrasProps {
  readonly id: ReportId;
  readonly days: { readonly from: string; readonly to: string };
}

/** What only one report has: costs to type for work in progress, and the journal in the forms of other programs. */
export function ReportExtras({ id, days }: ReportExtrasProps) {
  const [typing, setTyping] = useState(false);
  if (id === 'work-in-progress') {
    return (
      <>
        <Button onClick={() => setTyping(true)}>Costs</Button>
        {typing && <CostsDialog onClose={() => setTyping(false)} />}
      </>
    );
  }
  if (id !== 'journal') return null;
  const file = (form: 'quickbooks' | 'xero', label: string) => (
    <a
      href={companyUrl(exportJournal.path, {}, { form, from: days.from, to: days.to })}
      download
      className={buttonLook('quiet')}
    >
      {label}
    </a>
  );
  return (
    <>
      {file('quickbooks', 'For QuickBooks')}
      {file('xero', 'For Xero')}
    </>
  );
}
