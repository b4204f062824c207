import type { Posting } from '#core/ledger/posting.ts';
import { insertEntry } from '#db/entries.ts';
import type { Tx } from '#db/open.ts';
import type { Acting } from './acting.ts';
import type { Services } from './services.ts';

/** Books what a payment did. */
export async function bookPayment(
  tx: Tx,
  services: Services,
  acting: Acting,
  entry: {
    readonly number: number;
    readonly paymentId: string;
    readonly on: string;
    readonly kind: 'payment' | 'credit_applied' | 'credit_taken_back';
    readonly memo: string;
    readonly posting: Posting;
  },
): Promise<void> {
  await insertEntry(tx, {
    companyId: acting.company.id,
    id: services.newId(),
    number: entry.number,
    date: entry.on,
    kind: entry.kind,
    memo: entry.memo,
    documentKind: 'payment',
    documentId: entry.paymentId,
    reversesEntryId: null,
    at: services.now(),
    by: acting.actor.name,
    byId: acting.actor.id,
    lines: entry.posting.lines,
  });
}
