import { type Acting, demand } from '#actions/acting.ts';
import { refused } from '#actions/refused.ts';
import type { Services } from '#actions/services.ts';
import { type JournalForm, journalParts, MOST_JOURNAL_LINES } from '#core/reports/journal-parts.ts';
import type { JournalLine } from '#core/reports/journal-report.ts';
import { withCompany } from '#db/company.ts';
import { type JournalExportRecord, keepJournalExport, listJournalExports } from '#db/journal-exports.ts';
import type { Tx } from '#db/open.ts';
import { journalFile } from '#documents/journal-file.ts';
import { sha256 } from '#io/sha256.ts';
import { ledgerLines } from './ledger-lines.ts';

/** Which entries, in which form: those of some days, or of them those with a higher number than `after`. */
export interface JournalAsked {
  readonly form: JournalForm;
  readonly from: string;
  readonly to: string;
  readonly after: number;
}

async function asked(tx: Tx, companyId: string, { form, from, to, after }: JournalAsked) {
  const lines = await ledgerLines(tx, companyId, { from, to });
  const wanted = lines.filter(({ number }) => number > after);
  return { lines: wanted, parts: journalParts(wanted, MOST_JOURNAL_LINES[form]) };
}

/**
 * The journal of a period as another bookkeeping program imports it: all of it, or one of the files that are as long as
 * that program takes. That these days were exported is kept.
 */
export async function exportJournal(
  services: Services,
  acting: Acting,
  { part, taxRate, ...wanted }: JournalAsked & { readonly taxRate: string; readonly part: number | null },
): Promise<string> {
  demand(acting, 'books.read');
  const { id: companyId, exponent } = acting.company;
  const write = (lines: readonly JournalLine[]) => journalFile(wanted.form, lines, { exponent, taxRate });
  return withCompany(
    services.database,
    companyId,
    async (tx) => {
      const { lines, parts } = await asked(tx, companyId, wanted);
      const chosen = part === null ? null : parts[part - 1];
      if (chosen === undefined)
        throw refused('journal_part_missing', { part: part ?? 0, parts: parts.length });
      const whole = write(parts.flat());
      if (lines.length > 0)
        await keepJournalExport(tx, companyId, {
          ...wanted,
          ...{ id: services.newId(), lines: lines.length, sha256: sha256(whole) },
          ...{ at: services.now(), by: acting.actor.name, byId: acting.actor.id },
        });
      return chosen === null ? whole : write(chosen);
    },
    { isolation: 'repeatable read' },
  );
}

/** What an export would hold, in how many files, and what of these days was exported before. */
export async function planJournalExport(
  { database }: Services,
  acting: Acting,
  wanted: JournalAsked,
): Promise<{
  readonly lines: number;
  readonly files: number;
  readonly before: readonly JournalExportRecord[];
}> {
  demand(acting, 'books.read');
  const { id: companyId } = acting.company;
  return withCompany(
    database,
    companyId,
    async (tx) => {
      const { lines, parts } = await asked(tx, companyId, wanted);
      const before = await listJournalExports(tx, companyId, wanted);
      return { lines: lines.length, files: parts.length, before };
    },
    { readOnly: true, isolation: 'repeatable read' },
  );
}
