import { refused } from '#actions/refused.ts';
import type { JournalLine } from '#core/reports/journal-report.ts';
import { type LedgerFilter, listLedgerLines } from '#db/ledger-lines.ts';
import type { Tx } from '#db/open.ts';

// A year of a busy company; more would be read by nobody, and would keep the others waiting.
const MOST_LINES = 50_000;

/** The lines of a period; more than one report can hold are refused, so that none is ever cut off unseen. */
export async function ledgerLines(
  tx: Tx,
  companyId: string,
  filter: LedgerFilter,
): Promise<readonly JournalLine[]> {
  const lines = await listLedgerLines(tx, companyId, filter, MOST_LINES + 1);
  if (lines.length > MOST_LINES) throw refused('report_too_long', { most: MOST_LINES });
  return lines;
}
