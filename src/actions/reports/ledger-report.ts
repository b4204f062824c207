import type { ReportId } from '#core/reports/report-id.ts';
import type { LedgerLines } from '#db/ledger-lines.ts';

/** Which lines of the books a report lists one by one, so that it can be as long as they are; null for every other. */
export function ledgerReport(id: ReportId): LedgerLines | null {
  if (id === 'general-ledger') return 'lines';
  return id === 'journal' ? 'entries' : null;
}
