import { planVoid, type VoidCandidate } from '#core/billing/plan-void.ts';
import { checkOpenPeriod } from '#core/ledger/check-open-period.ts';
import { reversePosting } from '#core/ledger/reverse-posting.ts';
import { quotient, reduceRatio, subtractRatios } from '#core/money/ratio.ts';
import type { ContractRecord } from '#db/contracts.ts';
import { insertEntry, loadEntriesOf } from '#db/entries.ts';
import { loadInvoice } from '#db/invoices.ts';
import type { Tx } from '#db/open.ts';
import { takeNumbers } from '#db/take-numbers.ts';
import { loadExactDeltas, type VoidedLine, writeVoid } from '#db/write-void.ts';
import { type Acting, demand } from './acting.ts';
import { lockedContractOf } from './locked-contract.ts';
import { once } from './once.ts';
import { refused, settle } from './refused.ts';
import type { Services } from './services.ts';

function exactWithout(record: ContractRecord, deltas: readonly VoidedLine[]): readonly VoidedLine[] {
  const lines = new Map(record.contract.lines.map((line) => [line.lineId, line.exact]));
  return deltas.flatMap(({ lineId, numerator, denominator }) => {
    const exact = lines.get(lineId);
    if (!exact) return [];
    const left = reduceRatio(subtractRatios(exact, quotient(BigInt(numerator), BigInt(denominator))));
    return [{ lineId, numerator: String(left.numerator), denominator: String(left.denominator) }];
  });
}

/** Books the exact opposite of what a document booked, dated on the day it is undone. */
async function reverseEntries(
  tx: Tx,
  services: Services,
  acting: Acting,
  invoiceId: string,
  on: string,
  memo: string,
): Promise<void> {
  const companyId = acting.company.id;
  for (const entry of await loadEntriesOf(tx, companyId, invoiceId)) {
    const { next_entry: number } = await takeNumbers(tx, companyId, { next_entry: 1 });
    await insertEntry(tx, {
      companyId,
      id: services.newId(),
      number,
      date: on,
      kind: 'void',
      memo,
      documentKind: 'invoice',
      documentId: invoiceId,
      reversesEntryId: entry.id,
      at: services.now(),
      by: acting.actor.name,
      byId: acting.actor.id,
      lines: reversePosting(entry).lines,
    });
  }
}

/** Voids the newest unpaid invoice of a contract: its amounts leave the totals, its number stays used. */
export async function voidInvoice(
  services: Services,
  acting: Acting,
  id: string,
  given: { readonly reason: string; readonly on: string | null },
): Promise<void> {
  demand(acting, 'invoices.void');
  const companyId = acting.company.id;
  const announced: { estimateId?: string } = {};
  await once(services, acting, 'void_invoice', id, async (tx) => {
    const record = await lockedContractOf(tx, companyId, id);
    const invoice = await loadInvoice(tx, companyId, id);
    if (!invoice) throw refused('not_found', { what: 'invoice' });
    const newest =
      invoice.is_newest || !record.newestInvoiceId
        ? invoice
        : await loadInvoice(tx, companyId, record.newestInvoiceId);
    const today = acting.today > invoice.invoice_date ? acting.today : invoice.invoice_date;
    const on = settle(
      planVoid({
        state: invoice.state as VoidCandidate['state'],
        number: invoice.number ?? '',
        newestNumber: newest?.number ?? '',
        isNewest: invoice.is_newest,
        paidMinor: invoice.paid_minor,
        invoiceDate: invoice.invoice_date,
        voidDate: given.on ?? today,
        older: null,
      }),
    );
    settle(checkOpenPeriod(on, record.closedThrough));
    const exact = exactWithout(record, await loadExactDeltas(tx, companyId, id));
    await writeVoid(
      tx,
      companyId,
      {
        invoiceId: id,
        estimateId: record.estimateId,
        reason: given.reason,
        on,
        at: services.now(),
        by: acting.actor.name,
        byId: acting.actor.id,
        isNewest: invoice.is_newest,
      },
      exact,
    );
    await reverseEntries(tx, services, acting, id, on, `Void of invoice ${invoice.number}: ${given.reason}`);
    announced.estimateId = record.estimateId;
  });
  if (announced.estimateId) services.announcements.announce(announced.estimateId);
}
