import { type ApplicationNumber, nextApplication } from '#core/billing/application-label.ts';
import type { BillPlan } from '#core/billing/bill-plan.ts';
import { checkBillDate } from '#core/billing/check-bill-date.ts';
import { formatNumber } from '#core/estimates/format-number.ts';
import { postCreditNote } from '#core/ledger/post-credit-note.ts';
import { postInvoice } from '#core/ledger/post-invoice.ts';
import { postTakeOver } from '#core/ledger/post-take-over.ts';
import { ok } from '#core/result.ts';
import { writeRecoupments } from '#db/advances.ts';
import type { ContractRecord } from '#db/contracts.ts';
import type { TypedBill } from '#db/drafts.ts';
import { loadApplicationNumbers } from '#db/invoices.ts';
import type { Tx } from '#db/open.ts';
import { takeNumbers } from '#db/take-numbers.ts';
import { writeIssue } from '#db/write-issue.ts';
import { type Acting, demand } from './acting.ts';
import { plannedFigures, storedFigures } from './bill-figures.ts';
import type { LoadedBill } from './load-bill.ts';
import { ownCredit } from './own-credit.ts';
import { printedParts } from './printed-parts.ts';
import { settle } from './refused.ts';
import type { Services } from './services.ts';
import { settledFor } from './settled-for.ts';
import { type CreditTaken, takeCredit, writtenCredit } from './take-credit.ts';

interface Bill {
  readonly id: string;
  readonly record: ContractRecord;
  readonly typed: TypedBill;
  readonly plan: BillPlan;
  /** Where what a credit note gives goes; left off on a bill, which may come to less than 0 by itself. */
  readonly credit?: CreditTaken;
  /** The void application that is issued again; left off, the bill takes the next number. */
  readonly reissueOf?: number | null;
  /** Of the document that a contract begins with which is taken over: what was paid, and its last application. */
  readonly opening?: { readonly paidMinor: bigint; readonly lastApplication: number };
}

// A bill may pass the contract sum or only a line of it; the larger of the two is what the report names.
function overMinor({ over }: BillPlan): bigint {
  if (!over) return 0n;
  const lines = over.lines.reduce((sum, line) => sum + line.overMinor, 0n);
  return over.overMinor > 0n ? over.overMinor : lines;
}

// Only a number that is given again needs to know who had it.
async function applicationOf(
  tx: Tx,
  companyId: string,
  { record, reissueOf, opening }: Bill,
): Promise<ApplicationNumber> {
  if (opening) return { number: opening.lastApplication, revision: 0 };
  if (!reissueOf) return { number: record.nextApplication, revision: 0 };
  return settle(nextApplication(await loadApplicationNumbers(tx, companyId, record.estimateId), reissueOf));
}

// A bill that by itself comes to less than 0 is a credit note, which corrects no one bill.
async function withOwnCredit(tx: Tx, companyId: string, bill: Bill): Promise<Bill> {
  if (bill.credit || bill.plan.kind === 'invoice') return bill;
  return { ...bill, credit: await ownCredit(tx, companyId, bill) };
}

// What a credit note gives is taken off balances, so it is on the entry of the bill that it corrects.
function postingOf({ id, record, plan, credit, opening }: Bill) {
  const { customerId, estimateId } = record;
  const posting = { ...plan, customerId, estimateId, invoiceId: id };
  if (opening) {
    const outstandingMinor = plan.dueMinor - opening.paidMinor;
    return postTakeOver({
      outstandingMinor,
      heldMinor: plan.withheldMinor,
      customerId,
      estimateId,
      invoiceId: id,
    });
  }
  if (!credit) return postInvoice(posting);
  const { allocations: offBalances, customerCreditMinor } = credit;
  return postCreditNote({ ...posting, offBalances, customerCreditMinor });
}

function memoOf({ plan, opening }: Bill): string {
  if (opening) return 'Taken over with';
  return plan.kind === 'invoice' ? 'Invoice' : 'Credit note';
}

/**
 * Issues a planned bill on its locked contract: numbers, record, entry. The numbers are taken last, because everybody
 * else who issues in this company waits for them.
 */
export async function issueBill(
  tx: Tx,
  services: Services,
  acting: Acting,
  planned: Bill,
): Promise<LoadedBill> {
  const { id, record, typed, plan } = planned;
  const { company, actor } = acting;
  demand(acting, 'invoices.issue');
  if (plan.over) demand(acting, 'invoices.override');
  settle(checkBillDate(typed.invoiceDate, record.newestInvoiceDate, record.closedThrough));
  const at = services.now();
  const told = { at, by: actor.name, byId: actor.id };
  const bill = await withOwnCredit(tx, company.id, planned);
  const { credit } = bill;
  const application = await applicationOf(tx, company.id, bill);
  const { lines: posted } = postingOf(bill);
  const printed = printedParts(bill);
  // A bill that only settles lines among each other books nothing.
  const booked = posted.length > 0;
  const credited = (credit?.customerCreditMinor ?? 0n) > 0n;
  const numbers = await takeNumbers(tx, company.id, {
    next_invoice: 1,
    next_entry: booked ? 1 : 0,
    next_payment: credited ? 1 : 0,
  });
  const number = formatNumber(record.invoiceNumberPattern, numbers.next_invoice, typed.invoiceDate);
  const overriddenBy = plan.over ? actor.name : null;
  const issue = {
    ...told,
    id,
    number,
    ordinal: numbers.next_invoice,
    record: settledFor(record, typed.request.basis),
    plan,
    typed,
    overMinor: overMinor(plan),
    overriddenBy,
    credit: credit ? writtenCredit(credit) : null,
    application,
    openingPaidMinor: bill.opening?.paidMinor ?? null,
    printed,
  };
  const entry = {
    ...told,
    companyId: company.id,
    id: services.newId(),
    number: numbers.next_entry,
    date: typed.invoiceDate,
    kind: bill.opening ? 'take_over' : plan.kind,
    memo: `${memoOf(bill)} ${number}`,
    documentKind: 'invoice',
    documentId: id,
    reversesEntryId: null,
    lines: posted,
  } as const;
  const invoice = await writeIssue(tx, company.id, issue, booked ? entry : null);
  await writeRecoupments(tx, company.id, id, plan.recoupments);
  if (credit) await takeCredit(tx, services, acting, { ...bill, credit, number }, numbers.next_payment);
  const { lines, taxes } = plannedFigures(record, plan);
  return {
    invoice,
    figures: storedFigures(invoice, lines, taxes, plan.drawLines, { contract: record.contract, plan }),
    printed: ok(printed),
  };
}
