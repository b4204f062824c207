import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { listEntries } from '#endpoints/books.ts';
import { createInvoice, listInvoices, readInvoice } from '#endpoints/invoices.ts';
import { apiClient } from '#tests/support/api-client.ts';
import {
  type Bookkeeper,
  bookkeeper,
  type Estimate,
  type Invoice,
  LAST_DAY,
} from '#tests/support/bookkeeper.ts';
import { foundCompanyAt, signUpAt } from '#tests/support/found-company.ts';
import { cleanUp, killEverything, newDataFolder, serveOn } from './platform-app.ts';

afterEach(cleanUp);

interface Sent {
  readonly estimateId: string;
  readonly key: string;
  /** Absent where the answer never came. */
  answer?: Invoice;
}

const BILL = { basis: { kind: 'percent', percent: '0.1' }, invoiceDate: LAST_DAY, issue: true } as const;
const asking = ({ estimateId, key }: Sent) => ({ params: { id: estimateId }, body: BILL, key });

/** Bills one job as fast as answers come, until the server is gone. */
async function billUntilGone(books: Bookkeeper, job: Estimate, sent: Sent[]): Promise<void> {
  for (;;) {
    const one: Sent = { estimateId: job.id, key: randomUUID() };
    sent.push(one);
    try {
      one.answer = await books.call(createInvoice, asking(one));
    } catch (error) {
      // What fetch throws when the connection breaks; an answer that is not a yes is another error.
      if (error instanceof TypeError) return;
      throw error;
    }
  }
}

async function allOf<Row>(read: (cursor?: string) => Promise<{ rows: Row[]; nextCursor: string | null }>) {
  const rows: Row[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await read(cursor);
    rows.push(...page.rows);
    if (page.nextCursor === null) return rows;
    cursor = page.nextCursor;
  }
}

describe.runIf(process.platform === 'linux')('kill -9 of everything while five clients issue bills', () => {
  test('every answered bill is there whole, no other is there in part, and the keys still work', async () => {
    const dataFolder = newDataFolder();
    const first = await serveOn(dataFolder);
    await first.until('ready');
    const { apiKey, ...books } = await foundCompanyAt(first.address, await signUpAt(first.address));
    const shared = await books.newEstimate({ lines: [['Work', '1000000']], retainageRate: '10' });
    const own = await books.newEstimate({ lines: [['Work', '1000000']] });
    const sent: Sent[] = [];
    const clients = [shared, shared, shared, own, own].map((job) => billUntilGone(books, job, sent));
    await sleep(1_500);
    await killEverything(first, dataFolder);
    await Promise.all(clients);

    const second = await serveOn(dataFolder);
    await second.until('ready');
    const client = apiClient(second.address, { authorization: `Bearer ${apiKey}` });
    const after = bookkeeper(client, books.companyId);
    const answered = sent.filter((one) => one.answer !== undefined);
    expect(answered.length).toBeGreaterThan(20);
    expect(sent.length - answered.length).toBe(clients.length);
    await after.cleanBooks();

    for (const { answer } of answered) {
      const { number, gross, due } = await client.call(readInvoice, { params: { id: String(answer?.id) } });
      expect({ number, gross, due }).toEqual({
        number: answer?.number,
        gross: answer?.gross,
        due: answer?.due,
      });
    }
    for (const one of sent) {
      const { id } = await client.call(createInvoice, asking(one));
      if (one.answer) expect(id).toBe(one.answer.id);
    }
    const bills = await allOf((cursor) => client.call(listInvoices, { query: { limit: 200, cursor } }));
    const entries = await allOf((cursor) => client.call(listEntries, { query: { limit: 200, cursor } }));
    expect(bills).toHaveLength(sent.length);
    expect(new Set(bills.map((bill) => bill.number)).size).toBe(sent.length);
    expect(entries.map((entry) => entry.document?.id).sort()).toEqual(bills.map((bill) => bill.id).sort());
    await after.cleanBooks();
  });
});
