import { type Acting, demand } from '#actions/acting.ts';
import type { Services } from '#actions/services.ts';
import { withCompany } from '#db/company.ts';
import { type JournalForm, journalFile } from '#documents/journal-file.ts';
import { ledgerLines } from './ledger-lines.ts';

/** The journal of a period as another bookkeeping program imports it. */
export async function exportJournal(
  { database }: Services,
  acting: Acting,
  asked: {
    readonly form: JournalForm;
    readonly from: string;
    readonly to: string;
    readonly taxRate: string;
  },
): Promise<string> {
  demand(acting, 'books.read');
  const { id, exponent } = acting.company;
  const { form, from, to, taxRate } = asked;
  const lines = await withCompany(database, id, (tx) => ledgerLines(tx, id, { from, to }), {
    readOnly: true,
  });
  // Entry by entry: an import takes the rows that follow each other for one.
  const entries = [...lines].sort((a, b) => a.number - b.number);
  return journalFile(form, entries, { exponent, taxRate });
}
