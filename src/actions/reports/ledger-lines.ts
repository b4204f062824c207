import { refused } from '#actions/refused.ts';
import type { JournalLine } from '#core/reports/journal-report.ts';
import { MOST_LINES } from '#core/reports/most-lines.ts';
import { type LedgerFilter, type LedgerLines, listLedgerLines } from '#db/ledger-lines.ts';
import type { Tx } from '#db/open.ts';

/** The lines of a period; more than one report can hold are refused, so that none is ever cut off unseen. */
export async function ledgerLines(
  tx: Tx,
  companyId: string,
  filter: LedgerFilter,
  which: LedgerLines = 'lines',
): Promise<readonly JournalLine[]> {
  const limit = MOST_LINES.atOnce + 1;
  const lines = await listLedgerLines(tx, companyId, filter, { which, limit });
  if (lines.length >= limit) throw refused('report_too_long', { most: MOST_LINES.atOnce });
  return lines;
}
