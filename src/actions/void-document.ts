import { checkVoidDay } from '#core/billing/check-void-day.ts';
import { quotient, reduceRatio, subtractRatios } from '#core/money/ratio.ts';
import { writeRecoupmentsUndone } from '#db/advances.ts';
import type { ContractRecord } from '#db/contracts.ts';
import { loadLastSettled } from '#db/corrections.ts';
import { readCredit } from '#db/credited-bills.ts';
import type { InvoiceRecord } from '#db/invoices.ts';
import type { Tx } from '#db/open.ts';
import { setDrawsUnlocked, writeCreditUndone } from '#db/write-credit.ts';
import { loadExactDeltas, type VoidedLine, writeVoid } from '#db/write-void.ts';
import type { Acting } from './acting.ts';
import { settle } from './refused.ts';
import { reverseEntries } from './reverse-entries.ts';
import type { Services } from './services.ts';

/** Each line's unrounded amount to date without a document. */
export function exactWithout(record: ContractRecord, deltas: readonly VoidedLine[]): readonly VoidedLine[] {
  const lines = new Map(record.contract.lines.map((line) => [line.lineId, line.exact]));
  return deltas.flatMap(({ lineId, numerator, denominator }) => {
    const exact = lines.get(lineId);
    if (!exact) return [];
    const left = reduceRatio(subtractRatios(exact, quotient(BigInt(numerator), BigInt(denominator))));
    return [{ lineId, numerator: String(left.numerator), denominator: String(left.denominator) }];
  });
}

// The draws that a credit note unlocked are billed by its bill again.
async function undoCredit(
  tx: Tx,
  companyId: string,
  invoice: InvoiceRecord,
  undone: Parameters<typeof writeCreditUndone>[3],
): Promise<void> {
  const { id, credits_invoice_id: creditedId } = invoice;
  await writeCreditUndone(tx, companyId, id, undone);
  const drawIds = readCredit(invoice.credit)?.unlockedDrawIds ?? [];
  if (creditedId) await setDrawsUnlocked(tx, companyId, creditedId, drawIds, false);
}

/** Voids a document of a locked contract, whatever was decided about it: its record, its credit, its entries. */
export async function voidDocument(
  tx: Tx,
  services: Services,
  acting: Acting,
  { record, invoice }: { readonly record: ContractRecord; readonly invoice: InvoiceRecord },
  { reason, on }: { readonly reason: string; readonly on: string },
): Promise<void> {
  const { company, actor } = acting;
  const { id } = invoice;
  const at = services.now();
  const settledOn = await loadLastSettled(tx, company.id, record.estimateId, id);
  settle(checkVoidDay(invoice.number ?? '', on, settledOn));
  const exact = exactWithout(record, await loadExactDeltas(tx, company.id, id));
  const { estimateId } = record;
  const told = { reason, on, at, by: actor.name, byId: actor.id };
  await writeVoid(tx, company.id, { ...told, invoiceId: id, estimateId, isNewest: invoice.is_newest }, exact);
  if (invoice.recouped_minor !== 0n) await writeRecoupmentsUndone(tx, company.id, id);
  const isCredit = invoice.kind === 'credit_note';
  if (isCredit) await undoCredit(tx, company.id, invoice, told);
  const name = `${isCredit ? 'credit note' : 'invoice'} ${invoice.number}`;
  await reverseEntries(tx, services, acting, id, { kind: 'void', on, memo: `Void of ${name}: ${reason}` });
}
