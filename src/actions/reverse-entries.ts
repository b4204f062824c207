import { reversePosting } from '#core/ledger/reverse-posting.ts';
import { insertEntry, loadEntriesOf } from '#db/entries.ts';
import type { Tx } from '#db/open.ts';
import { takeNumbers } from '#db/take-numbers.ts';
import type { Acting } from './acting.ts';
import type { Services } from './services.ts';

/** Books the exact opposite of all that a document booked, dated on the day on which it is undone. */
export async function reverseEntries(
  tx: Tx,
  services: Services,
  { company, actor }: Acting,
  documentId: string,
  undone: {
    readonly kind: 'void' | 'payment_reversed' | 'advance_reversed';
    readonly on: string;
    readonly memo: string;
  },
): Promise<void> {
  const entries = await loadEntriesOf(tx, company.id, documentId);
  if (entries.length === 0) return;
  const { next_entry: first } = await takeNumbers(tx, company.id, { next_entry: entries.length });
  const { kind, on, memo } = undone;
  await Promise.all(
    entries.map((entry, index) =>
      insertEntry(tx, {
        companyId: company.id,
        id: services.newId(),
        number: first + index,
        date: on,
        kind,
        memo,
        documentKind: entry.documentKind,
        documentId,
        reversesEntryId: entry.id,
        at: services.now(),
        by: actor.name,
        byId: actor.id,
        lines: reversePosting(entry).lines,
      }),
    ),
  );
}
