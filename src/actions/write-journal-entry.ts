import { planJournalEntry } from '#core/ledger/plan-journal-entry.ts';
import { listAccountRows } from '#db/accounts.ts';
import { loadCompany } from '#db/companies.ts';
import { countOwn, insertWrittenEntry, type WrittenLine } from '#db/journal-entries.ts';
import type { Tx } from '#db/open.ts';
import { takeNumbers } from '#db/take-numbers.ts';
import { type Acting, demand } from './acting.ts';
import { once } from './once.ts';
import { refused, settle } from './refused.ts';
import type { Services } from './services.ts';

/** An entry as a person writes it (minor units): an opening balance, a bank fee, tax that is paid. */
export interface JournalEntryInput {
  readonly on: string;
  readonly memo: string;
  readonly lines: readonly WrittenLine[];
}

async function demandOwn(tx: Tx, companyId: string, table: 'customer' | 'estimate', ids: (string | null)[]) {
  const named = [...new Set(ids.filter((id) => id !== null))];
  if ((await countOwn(tx, companyId, table, named)) !== named.length)
    throw refused('not_found', { what: table });
}

/** Writes an entry by hand. It is never edited: a mistake is reversed. Gives its id. */
export async function writeJournalEntry(
  services: Services,
  acting: Acting,
  input: JournalEntryInput,
): Promise<string> {
  demand(acting, 'books.record');
  const { company, actor } = acting;
  return once(services, acting, 'write_journal_entry', services.newId(), async (tx, id) => {
    const { closed_through: closedThrough } = await loadCompany(tx, company.id);
    // Whoever archives an account holds the counter, so that the accounts are read as they are while this is booked.
    const { next_entry: number } = await takeNumbers(tx, company.id, { next_entry: 1 });
    const lines = settle(planJournalEntry(input, await listAccountRows(tx, company.id), closedThrough));
    await demandOwn(
      tx,
      company.id,
      'customer',
      lines.map((line) => line.customerId),
    );
    await demandOwn(
      tx,
      company.id,
      'estimate',
      lines.map((line) => line.estimateId),
    );
    await insertWrittenEntry(tx, {
      companyId: company.id,
      id,
      number,
      date: input.on,
      kind: 'journal',
      memo: input.memo,
      reversesEntryId: null,
      at: services.now(),
      by: actor.name,
      byId: actor.id,
      lines,
    });
  });
}
