import { useState } from 'react';
import type { ReportId } from '#core/reports/report-id.ts';
import { Button } from '#web/ui/button.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { CostsDialog } from './costs-dialog.tsx';

interface ReportExtrasProps {
  readonly id: ReportId;
  readonly days: { readonly from: string; readonly to: string };
}

/** What only one report has: costs to type for work in progress, and the way from the journal to other programs. */
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
  return (
    <LinkButton to="/books" search={{ show: 'export', ...days }}>
      For QuickBooks or Xero
    </LinkButton>
  );
}
