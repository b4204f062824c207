import { checkOpenPeriod } from '#core/ledger/check-open-period.ts';
import { listAccountRows } from '#db/accounts.ts';
import { loadCompany } from '#db/companies.ts';
import { insertWrittenEntry, loadReversible, lockEntry } from '#db/journal-entries.ts';
import { takeNumbers } from '#db/take-numbers.ts';
import { type Acting, demand } from './acting.ts';
import { once } from './once.ts';
import { refused, settle } from './refused.ts';
import type { Services } from './services.ts';

/** Books the exact opposite of an entry that a person wrote, on a day of its own. Gives the reversal's id. */
export async function reverseJournalEntry(
  services: Services,
  acting: Acting,
  entryId: string,
  given: { readonly on: string; readonly reason: string },
): Promise<string> {
  demand(acting, 'books.record');
  const { company, actor } = acting;
  return once(services, acting, 'reverse_journal_entry', services.newId(), async (tx, id) => {
    const { closed_through: closedThrough } = await loadCompany(tx, company.id);
    await lockEntry(tx, company.id, entryId);
    const entry = await loadReversible(tx, company.id, entryId);
    if (!entry) throw refused('not_found', { what: 'entry' });
    const { number: reversedNumber } = entry;
    if (entry.kind !== 'journal') throw refused('reversed_by_document', { number: reversedNumber });
    if (entry.reversed) throw refused('already_reversed', { number: reversedNumber });
    settle(checkOpenPeriod(given.on, closedThrough));
    if (given.on < entry.date)
      throw refused('reversed_before_entry', { number: reversedNumber, date: entry.date });
    const { next_entry: number } = await takeNumbers(tx, company.id, { next_entry: 1 });
    const archived = (await listAccountRows(tx, company.id)).find(
      (account) => account.archived && entry.lines.some(({ accountId }) => accountId === account.id),
    );
    if (archived) throw refused('account_archived', { name: archived.name });
    await insertWrittenEntry(tx, {
      companyId: company.id,
      id,
      number,
      date: given.on,
      kind: 'journal_reversed',
      memo: `Reversal of entry ${reversedNumber}: ${given.reason}`,
      reversesEntryId: entryId,
      at: services.now(),
      by: actor.name,
      byId: actor.id,
      lines: entry.lines.map((line) => ({
        ...line,
        debitMinor: line.creditMinor,
        creditMinor: line.debitMinor,
      })),
    });
  });
}
