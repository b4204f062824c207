import { useState } from 'react';
import type { ReportId } from '#core/reports/report-id.ts';
import { Button } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { CostsDialog } from './costs-dialog.tsx';

/** A report without lines; work in progress says where its costs come from. */
export function NoLines({ id }: { readonly id: ReportId }) {
  const [typing, setTyping] = useState(false);
  if (id !== 'work-in-progress') {
    return <p className="border-t border-line py-6 text-muted">Nothing for these choices.</p>;
  }
  return (
    <>
      <EmptyState
        title="No costs yet"
        action={
          <Button weight="primary" onClick={() => setTyping(true)}>
            Type costs
          </Button>
        }
      >
        What a contract has earned follows from its costs. Type what each has cost to date and is expected to
        cost in all, paste it from a spreadsheet, or take it from a CSV file.
      </EmptyState>
      {typing && <CostsDialog onClose={() => setTyping(false)} />}
    </>
  );
}
