import { expect, vi } from 'vitest';
import { readApplicationPdf } from '#endpoints/applications.ts';
import { creditInvoice } from '#endpoints/corrections.ts';
import { readChangeOrderPdf, readReceiptPdf, readStatementPdf } from '#endpoints/documents.ts';
import { readEstimatePdf } from '#endpoints/estimates.ts';
import { readInvoicePdf } from '#endpoints/invoices.ts';
import { askForPacket, readPacket, readPacketPdf } from '#endpoints/packets.ts';
import { readBillingReportPdf } from '#endpoints/reports.ts';
import type { Bookkeeper } from '#tests/support/bookkeeper.ts';
import type { WorkedContract } from './worked-contracts.ts';

/** The endpoints of papers: whatever else is a PDF is told of in no table yet. */
export const PAPERS = [
  readApplicationPdf,
  readBillingReportPdf,
  readChangeOrderPdf,
  readEstimatePdf,
  readInvoicePdf,
  readPacketPdf,
  readReceiptPdf,
  readStatementPdf,
] as const;

type Paper = (typeof PAPERS)[number];
const PERIOD = { from: '2026-01-01', to: '2026-12-31' } as const;

async function bytesOf(books: Bookkeeper, paper: Paper, id: string, query = {}): Promise<Uint8Array> {
  const response = await books.send<Paper>(paper, { params: { id }, query });
  if (response.status !== 200) throw new Error(`${paper.path} answered ${response.status}.`);
  return new Uint8Array(await response.arrayBuffer());
}

async function packetOf(books: Bookkeeper, { bills }: WorkedContract): Promise<string> {
  const last = bills.at(-1)?.id ?? '';
  const body = { cover: 'Please find our application enclosed.', waivers: [waiverOf(last)] };
  const { id } = await books.call(askForPacket, { params: { id: last }, body });
  await vi.waitFor(
    async () => expect((await books.call(readPacket, { params: { id } })).state).toBe('made'),
    { timeout: 20_000, interval: 100 },
  );
  return id;
}
const waiverOf = (invoiceId: string) => ({ invoiceId, kind: 'conditional_final' }) as const;

/** Every paper of a worked contract by its name: `invoice 3`, `change order 1`, `statement of transactions`, `packet`. */
export async function papersOf(
  books: Bookkeeper,
  contract: WorkedContract,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { job, bills, payments, changeOrderIds } = contract;
  const papers = new Map<string, Uint8Array>();
  const keep = async (name: string, paper: Paper, id: string, query = {}) =>
    papers.set(name, await bytesOf(books, paper, id, query));

  await keep('estimate', readEstimatePdf, job.id);
  for (const [index, id] of changeOrderIds.entries())
    await keep(`change order ${index + 1}`, readChangeOrderPdf, id);
  for (const [index, { id }] of bills.entries()) {
    await keep(`invoice ${index + 1}`, readInvoicePdf, id);
    await keep(`application ${index + 1}`, readApplicationPdf, id);
  }
  for (const [index, { id }] of payments.entries()) await keep(`receipt ${index + 1}`, readReceiptPdf, id);
  for (const kind of ['transactions', 'open_items', 'balance_forward'] as const) {
    const name = `statement of ${kind.replace('_', ' ')}`;
    await keep(name, readStatementPdf, job.customer.id, { kind, ...PERIOD });
  }
  await keep('billing report', readBillingReportPdf, job.id);
  await keep('packet', readPacketPdf, await packetOf(books, contract));
  // The newest work is taken back last of all: no paper before knows of it.
  const { id } = await books.call(creditInvoice, {
    params: { id: bills.at(-2)?.id ?? '' },
    body: { basis: { kind: 'whole' }, reason: 'Measured again', date: '2026-12-31' },
  });
  await keep('credit note', readInvoicePdf, id);
  return papers;
}
